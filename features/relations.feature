Feature: What two claims have to do with each other
  Rules a newsroom would sign. Each answer names what decided it, so that an
  editor can see at once why two claims are, or are not, taken for one.

  Rule: A different figure is a different claim

    Scenario Outline: "<one>" against "<other>"
      When Ines compares "<one>" with "<other>"
      Then the answer is "contradicts", because of the "quantity"

      Examples: one digit
        | one                                     | other                                   |
        | The quarry collapse killed 27 people.   | The quarry collapse killed 28 people.   |
        | Inflation in Velmora is 6.4 percent.    | Inflation in Velmora is 6.9 percent.    |

      Examples: ten times as many
        | one                                     | other                                    |
        | The quarry collapse killed 27 people.   | The quarry collapse killed 270 people.   |
        | The bridge cost 3.2 million euros.      | The bridge cost 32 million euros.        |

  Rule: The same figure in another form is the same claim

    Scenario Outline: "<one>" is "<other>"
      When Ines compares "<one>" with "<other>"
      Then the answer is "same"

      Examples: digits and words
        | one                                          | other                                          |
        | Forty-six miners were trapped in the Orso pit. | 46 miners were trapped in the Orso pit.      |
        | The vaccine reached 4.6 million Torvians.    | The vaccine reached 4,600,000 Torvians.        |

      Examples: shares
        | one                                             | other                                             |
        | One in five households in Karsk has no heating. | 20 per cent of households in Karsk have no heating. |

      Examples: units
        | one                                              | other                                              |
        | Customs in Halden seized 2 tonnes of cocaine.    | Customs in Halden seized 2,000 kg of cocaine.      |

      Examples: names in another spelling
        | one                                                    | other                                                    |
        | Rockets killed 12 people in Nasiriyah.                 | Rockets killed 12 people in Nasiriya.                    |

  Rule: Percentage points are not percent

    Scenario: A rate goes up
      When Ines compares "The bank of Torvia raised its rate by 0.5 percentage points." with "The bank of Torvia raised its rate by 0.5 percent."
      Then the answer is "related", because of the "noun"

  Rule: More than 450 does not contradict 460

    Scenario: A bound and a figure
      When Ines compares "Protests in Iraq have left more than 450 people dead." with "Protests in Iraq have left 460 people dead."
      Then the answer is "compatible", and the other one says more

  Rule: A rising toll is an update, and a falling one a revision

    Scenario Outline: The toll goes from <first> to <second>
      When Ines compares "The quarry collapse in Karsk killed <second> people." of 5 March with "The quarry collapse in Karsk killed <first> people." of 3 March
      Then the answer is "<relation>", because of the "quantity"

      Examples: up and down
        | first | second | relation |
        | 27    | 31     | update   |
        | 31    | 27     | revision |

  Rule: What is counted, and what happened to it, tells one count from another

    Scenario Outline: "<one>" is not "<other>"
      When Ines compares "<one>" with "<other>"
      Then the answer is "related", because of the "<guard>"

      Examples: dead and injured
        | one                                   | other                                  | guard |
        | The quarry collapse killed 27 people. | The quarry collapse injured 27 people. | role  |

      Examples: attacks and rockets
        | one                                          | other                                  | guard |
        | Ten rocket attacks have hit bases in Basra.  | Ten rockets have hit bases in Basra.   | noun  |

      Examples: each day
        | one                                      | other                                          | guard |
        | The port of Halden handles 1,200 trucks. | The port of Halden handles 1,200 trucks a day. | count |

      Examples: another month
        | one                                             | other                                            | guard  |
        | Velmora's exports fell by 4 percent in January. | Velmora's exports fell by 4 percent in February. | period |

  Rule: What the minister denied is not what he said

    Scenario Outline: "<other>" denies "<one>"
      When Ines compares "<one>" with "<other>"
      Then the answer is "contradicts", because of the "stance"

      Examples: denied and negated
        | one                                                 | other                                                     |
        | The minister of health, Jon Varga, has resigned.    | The minister of health, Jon Varga, denied that he had resigned. |
        | The minister of health, Jon Varga, has resigned.    | The minister of health, Jon Varga, has not resigned.      |
        | The shipyard at Dalmore dismissed 400 welders.      | It is false that the shipyard at Dalmore dismissed 400 welders. |
        | Rockets hit the base in Basra on Monday.            | No rockets hit the base in Basra on Monday.               |

  Rule: Planned is not done

    Scenario: A bank and its branches
      When Ines compares "The bank Fennick plans to close 90 branches." with "The bank Fennick has closed 90 branches."
      Then the answer is "related", because of the "stance"

  Rule: Who says it makes no other claim, unless the claim is the saying

    Scenario: Two sources for one toll
      When Ines compares "The quarry collapse in Karsk killed 27 people, the governor said." with "The quarry collapse in Karsk killed 27 people, according to the Red Cross."
      Then the answer is "same"

    Scenario: Two people accuse
      When Ines compares "The pope called for a truce in Maruba." with "The king called for a truce in Maruba."
      Then the answer is "related", because of the "speaker"

  Rule: Without figures, what happened decides

    Scenario: He resigned, or he was arrested
      When Ines compares "Minister Jon Varga resigned on Monday." with "Minister Jon Varga was arrested on Monday."
      Then the answer is "related", because of the "predicate"

    Scenario: Approved or rejected
      When Ines compares "Parliament approved the water law of Velmora." with "Parliament rejected the water law of Velmora."
      Then the answer is "contradicts", because of the "predicate"

    Scenario: The same in other words
      When Ines compares "Jon Varga, minister of health in Torvia, resigned." with "Jon Varga stepped down as minister of health in Torvia."
      Then the answer is "same"

    Scenario: The other way round
      When Ines compares "Fennick bought Morrow." with "Morrow bought Fennick."
      Then the answer is "related", because of the "order"
