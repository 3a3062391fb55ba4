Feature: Reading saved pages
  A page on the web holds an article, and much besides. A newsroom saves the page and wants the article, as its readers
  saw it; and where the page is silent, it wants to be asked.

  Rule: A saved page is read like the article on it

    Scenario: Only the article is read
      When this page of the Harbour Post is read
        """
        <html lang="en">
          <head>
            <title>Fire in the harbour of Corrin | Harbour Post</title>
            <meta property="og:site_name" content="Harbour Post">
            <meta property="article:published_time" content="2026-03-05T08:10:00+01:00">
          </head>
          <body>
            <nav><a href="/">Home</a> <a href="/world">World</a></nav>
            <h1>Fire in the harbour of Corrin</h1>
            <p class="byline">By Ines Vahl</p>
            <figure><img src="fire.jpg"><figcaption>The harbour, where 300 people work. Photo: APB</figcaption></figure>
            <p>A fire destroyed 12 warehouses in the harbour of Corrin on Wednesday night, the police said.</p>
            <p><a href="/rail">40 trains cancelled in the north after a storm</a></p>
            <div class="newsletter"><p>Join 9,000 readers of our newsletter and never miss a story.</p></div>
            <footer>© 2026 Harbour Post</footer>
          </body>
        </html>
        """
      Then it is the article "Fire in the harbour of Corrin" of the Harbour Post of 5 March
      And the desk tracks
        | quantity                | speaker    |
        | 12 warehouses destroyed | the police |

    Scenario: An agency story is known for one
      When this page of the Harbour Post is read
        """
        <html lang="en">
          <head>
            <title>Fire in the harbour of Corrin</title>
            <meta property="og:site_name" content="Harbour Post">
            <meta property="article:published_time" content="2026-03-05T08:10:00+01:00">
          </head>
          <body>
            <h1>Fire in the harbour of Corrin</h1>
            <p>CORRIN (Reuters) - A fire destroyed 12 warehouses in the harbour of Corrin on Wednesday night.</p>
          </body>
        </html>
        """
      Then the article is credited to Reuters

  Rule: What a page does not tell is not guessed at

    Background:
      Given a page of the Harbour Post that does not tell its day
        """
        <html lang="en">
          <head>
            <title>Fire in the harbour of Corrin</title>
            <meta property="og:site_name" content="Harbour Post">
          </head>
          <body>
            <h1>Fire in the harbour of Corrin</h1>
            <p>A fire destroyed 12 warehouses in the harbour of Corrin on 4 March 2026.</p>
            <footer>© 2026 Harbour Post</footer>
          </body>
        </html>
        """

    Scenario: A page that does not tell its day is refused
      When it is read
      Then it is refused, because the day of publication is missing

    Scenario: Whoever knows the day can give it
      When it is read as of 5 March
      Then it is the article "Fire in the harbour of Corrin" of the Harbour Post of 5 March
