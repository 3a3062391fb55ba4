PRAGMA application_id=1668050292;
PRAGMA user_version=5;
BEGIN TRANSACTION;
CREATE TABLE ct_appearance (
	entry INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	article VARCHAR NOT NULL, 
	claim VARCHAR NOT NULL, 
	appearance JSON NOT NULL, 
	comparison JSON, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article) REFERENCES ct_article (id), 
	FOREIGN KEY(claim) REFERENCES ct_claim (id)
);
INSERT INTO "ct_appearance" VALUES(1,'85f4fb053a21522f','d5376fd5f48e5e72','b0203d90d348bac2','{"article": "d5376fd5f48e5e72", "quote": {"exact": "Floods in Lower Ormel province have killed 34 people.", "prefix": "", "suffix": " The fire service has counted th", "start": 0, "end": 53}, "mention": {"exact": "34 people", "prefix": "ower Ormel province have killed ", "suffix": ". The fire service has counted t", "start": 43, "end": 52}, "statement": {"text": "Floods in Lower Ormel province have killed 34 people.", "frame": "Floods in Lower Ormel province have killed .", "quantity": {"low": "34", "high": "34", "modifier": "exact", "noun": "people", "role": "killed", "currency": "", "words": "34 people"}, "period": null, "as_of": "2026-03-03", "attribution": {"speaker": "", "stance": "asserted", "said_on": null}, "context": "News of the day\nFloods in Lower Ormel province have killed 34 people. The fire service has counted them in every street of the old town since the dyke broke on Monday."}}',NULL);
INSERT INTO "ct_appearance" VALUES(2,'66acd5667d770bc2','c99e786a0074010e','cf4b772e0f0ec879','{"article": "c99e786a0074010e", "quote": {"exact": "Floods in Lower Ormel province have killed 47 people.", "prefix": "", "suffix": "", "start": 0, "end": 53}, "mention": {"exact": "47 people", "prefix": "ower Ormel province have killed ", "suffix": ".", "start": 43, "end": 52}, "statement": {"text": "Floods in Lower Ormel province have killed 47 people.", "frame": "Floods in Lower Ormel province have killed .", "quantity": {"low": "47", "high": "47", "modifier": "exact", "noun": "people", "role": "killed", "currency": "", "words": "47 people"}, "period": null, "as_of": "2026-03-05", "attribution": {"speaker": "", "stance": "asserted", "said_on": null}, "context": "News of the day\nFloods in Lower Ormel province have killed 47 people."}}',NULL);
INSERT INTO "ct_appearance" VALUES(3,'9d53df4875763e30','b34b58d1e4a91714','a3a684877744894e','{"article": "b34b58d1e4a91714", "quote": {"exact": "A fire in Brennock has destroyed 12 warehouses.", "prefix": "", "suffix": "", "start": 0, "end": 47}, "mention": {"exact": "12 warehouses", "prefix": " fire in Brennock has destroyed ", "suffix": ".", "start": 33, "end": 46}, "statement": {"text": "A fire in Brennock has destroyed 12 warehouses.", "frame": "A fire in Brennock has destroyed .", "quantity": {"low": "12", "high": "12", "modifier": "exact", "noun": "warehouses", "role": "destroyed", "currency": "", "words": "12 warehouses"}, "period": null, "as_of": "2026-03-05", "attribution": {"speaker": "", "stance": "asserted", "said_on": null}, "context": "News of the day\nA fire in Brennock has destroyed 12 warehouses."}}',NULL);
INSERT INTO "ct_appearance" VALUES(13,'ebde38a3a2676d1d','67e2c8897be031b6','bdcdd044a6d944f7','{"article": "67e2c8897be031b6", "quote": {"exact": "Nothing is known yet.", "prefix": "", "suffix": "", "start": 0, "end": 21}, "mention": null, "statement": {"text": "Nothing is known yet.", "frame": "Nothing is known yet.", "quantity": null, "period": null, "as_of": "2026-03-06", "attribution": {"speaker": "", "stance": "asserted", "said_on": null}, "context": "News of the day"}}',NULL);
CREATE TABLE ct_article (
	entry INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	body VARCHAR NOT NULL, 
	published DATE NOT NULL, 
	outlet VARCHAR NOT NULL, 
	url VARCHAR, 
	byline VARCHAR NOT NULL, 
	agency VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (id)
);
INSERT INTO "ct_article" VALUES(1,1,'d5376fd5f48e5e72','News of the day','Floods in Lower Ormel province have killed 34 people. The fire service has counted them in every street of the old town since the dyke broke on Monday.','2026-03-03','Harbour Post',NULL,'','','en');
INSERT INTO "ct_article" VALUES(2,2,'c99e786a0074010e','News of the day','Floods in Lower Ormel province have killed 47 people.','2026-03-05','Inland Gazette',NULL,'','','en');
INSERT INTO "ct_article" VALUES(3,3,'b34b58d1e4a91714','News of the day','A fire in Brennock has destroyed 12 warehouses.','2026-03-05','Corrin Examiner',NULL,'','','en');
INSERT INTO "ct_article" VALUES(13,4,'67e2c8897be031b6','News of the day','Nothing is known yet.','2026-03-06','Harbour Post',NULL,'','','en');
CREATE TABLE ct_bag (
	claim INTEGER NOT NULL, 
	terms BLOB NOT NULL, 
	PRIMARY KEY (claim), 
	FOREIGN KEY(claim) REFERENCES ct_claim (number)
);
INSERT INTO "ct_bag" VALUES(1,X'0100000002000000030000000400000005000000060000000700000008000000090000000A0000000B0000000C0000000D0000000E0000000F00000010000000');
INSERT INTO "ct_bag" VALUES(2,X'11000000060000000700000008000000090000000B0000000C0000000D000000');
INSERT INTO "ct_bag" VALUES(3,X'120000001300000014000000050000000900000015000000');
INSERT INTO "ct_bag" VALUES(4,X'160000000900000017000000');
CREATE TABLE ct_change (
	number INTEGER NOT NULL, 
	entry INTEGER NOT NULL, 
	what VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	"before" VARCHAR, 
	PRIMARY KEY (number)
);
INSERT INTO "ct_change" VALUES(1,7,'series','cf4b772e0f0ec879','b0203d90d348bac2');
CREATE TABLE ct_claim (
	entry INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	series VARCHAR NOT NULL, 
	merged VARCHAR, 
	statement JSON NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (id)
);
INSERT INTO "ct_claim" VALUES(1,1,'b0203d90d348bac2','b0203d90d348bac2',NULL,'{"text": "Floods in Lower Ormel province have killed 34 people.", "frame": "Floods in Lower Ormel province have killed .", "quantity": {"low": "34", "high": "34", "modifier": "exact", "noun": "people", "role": "killed", "currency": "", "words": "34 people"}, "period": null, "as_of": "2026-03-03", "attribution": {"speaker": "", "stance": "asserted", "said_on": null}, "context": "News of the day\nFloods in Lower Ormel province have killed 34 people. The fire service has counted them in every street of the old town since the dyke broke on Monday."}');
INSERT INTO "ct_claim" VALUES(2,2,'cf4b772e0f0ec879','cf4b772e0f0ec879',NULL,'{"text": "Floods in Lower Ormel province have killed 47 people.", "frame": "Floods in Lower Ormel province have killed .", "quantity": {"low": "47", "high": "47", "modifier": "exact", "noun": "people", "role": "killed", "currency": "", "words": "47 people"}, "period": null, "as_of": "2026-03-05", "attribution": {"speaker": "", "stance": "asserted", "said_on": null}, "context": "News of the day\nFloods in Lower Ormel province have killed 47 people."}');
INSERT INTO "ct_claim" VALUES(3,3,'a3a684877744894e','a3a684877744894e',NULL,'{"text": "A fire in Brennock has destroyed 12 warehouses.", "frame": "A fire in Brennock has destroyed .", "quantity": {"low": "12", "high": "12", "modifier": "exact", "noun": "warehouses", "role": "destroyed", "currency": "", "words": "12 warehouses"}, "period": null, "as_of": "2026-03-05", "attribution": {"speaker": "", "stance": "asserted", "said_on": null}, "context": "News of the day\nA fire in Brennock has destroyed 12 warehouses."}');
INSERT INTO "ct_claim" VALUES(13,4,'bdcdd044a6d944f7','bdcdd044a6d944f7',NULL,'{"text": "Nothing is known yet.", "frame": "Nothing is known yet.", "quantity": null, "period": null, "as_of": "2026-03-06", "attribution": {"speaker": "", "stance": "asserted", "said_on": null}, "context": "News of the day"}');
CREATE TABLE ct_event (
	number INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	at VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	seal VARCHAR NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "ct_event" VALUES(1,'ArticleRead','2026-04-01T12:02:00.000000+00:00','{"after":{},"before":{},"claims":[],"event":{"article":"d5376fd5f48e5e72","at":"2026-04-01T12:02:00.000000+00:00","because":"","by":"claimtrack","event":"ArticleRead"},"number":1,"version":1}','00c04685e810b90d99f437a894683dbd2710036ff9eeaa1af03b92b79b7df13b');
INSERT INTO "ct_event" VALUES(2,'ArticleRead','2026-04-01T12:04:00.000000+00:00','{"after":{},"before":{},"claims":[],"event":{"article":"c99e786a0074010e","at":"2026-04-01T12:04:00.000000+00:00","because":"","by":"claimtrack","event":"ArticleRead"},"number":2,"version":1}','a1da22ebc1e78fa7c29afaaf4a27c25f506f5473adbe1931ead581db0e134a42');
INSERT INTO "ct_event" VALUES(3,'ArticleRead','2026-04-01T12:06:00.000000+00:00','{"after":{},"before":{},"claims":[],"event":{"article":"b34b58d1e4a91714","at":"2026-04-01T12:06:00.000000+00:00","because":"","by":"claimtrack","event":"ArticleRead"},"number":3,"version":1}','ef08c760ada6c9d95d089b85d686bb37d4f83f4099a02d3e5aadf62c479ba088');
INSERT INTO "ct_event" VALUES(4,'TakenUp','2026-04-01T12:07:00.000000+00:00','{"after":{"checker":"Ines","state":"in check"},"before":{"checker":"","state":"unreviewed"},"claims":["b0203d90d348bac2"],"event":{"at":"2026-04-01T12:07:00.000000+00:00","because":"","by":"Ines","claim":"b0203d90d348bac2","event":"TakenUp"},"number":4,"version":1}','1a1eaee57ad6f8cf363cc284efe062fce2d9401299b1e5051b4c35172fea2d1f');
INSERT INTO "ct_event" VALUES(5,'Cited','2026-04-01T12:08:00.000000+00:00','{"after":{"evidence":"1"},"before":{"evidence":"0"},"claims":["b0203d90d348bac2"],"event":{"at":"2026-04-01T12:08:00.000000+00:00","because":"","by":"Ines","claim":"b0203d90d348bac2","event":"Cited","evidence":{"accessed":null,"archived_url":null,"quote":"","source":{"kind":"document","name":"Register of deaths","url":null},"stance":"supports"}},"number":5,"version":1}','55246c13684007e1c45c2cc74f52be7981c044730db9888e334b85189ab83f15');
INSERT INTO "ct_event" VALUES(6,'Cited','2026-04-01T12:09:00.000000+00:00','{"after":{"evidence":"2"},"before":{"evidence":"1"},"claims":["b0203d90d348bac2"],"event":{"at":"2026-04-01T12:09:00.000000+00:00","because":"","by":"Ines","claim":"b0203d90d348bac2","event":"Cited","evidence":{"accessed":null,"archived_url":null,"quote":"","source":{"kind":"document","name":"Two hospitals","url":null},"stance":"supports"}},"number":6,"version":1}','0f891253418a3bb03b8bd6ba788a691b314f2231590d298b96ad80a31b5c577f');
INSERT INTO "ct_event" VALUES(7,'Judgement','2026-04-01T12:10:00.000000+00:00','{"after":{"judged":"unsure"},"before":{"judged":"unjudged"},"claims":["b0203d90d348bac2","cf4b772e0f0ec879"],"event":{"at":"2026-04-01T12:10:00.000000+00:00","because":"Two valleys?","by":"Omar","event":"Judgement","one":"b0203d90d348bac2","other":"cf4b772e0f0ec879","says":"unsure"},"number":7,"version":1}','5628b4ab860afe5730ee69b3c93ceafd1cb9a82688a6d86bb15960cfbe74add7');
INSERT INTO "ct_event" VALUES(8,'Ruled','2026-04-01T12:11:00.000000+00:00','{"after":{"rating":"true","state":"in review"},"before":{"rating":"","state":"in check"},"claims":["b0203d90d348bac2"],"event":{"at":"2026-04-01T12:11:00.000000+00:00","because":"The register has 34.","by":"Ines","claim":"b0203d90d348bac2","event":"Ruled","inherits":null,"scale":{"name":"five-point","ratings":[{"key":"false","label":"False","labels":[],"truth":"false"},{"key":"mostly-false","label":"Mostly false","labels":[],"truth":"false"},{"key":"half-true","label":"Half true","labels":[],"truth":"mixture"},{"key":"mostly-true","label":"Mostly true","labels":[],"truth":"true"},{"key":"true","label":"True","labels":[],"truth":"true"}]},"verdict":{"because":"The register has 34.","components":[],"evidence":[{"accessed":null,"archived_url":null,"quote":"","source":{"kind":"document","name":"Register of deaths","url":null},"stance":"supports"},{"accessed":null,"archived_url":null,"quote":"","source":{"kind":"document","name":"Two hospitals","url":null},"stance":"supports"}],"exception":"","rating":{"key":"true","label":"True","labels":[],"truth":"true"},"scope":{"as_of":"2026-03-03","quantity":{"currency":"","high":"34","low":"34","modifier":"exact","noun":"people","role":"killed","words":"34 people"}}}},"number":8,"version":1}','b18c0e30c0f5d0ab30ed9cbcc7f2b074c5b17dd3c77fe8e9e192819a86dd7e11');
INSERT INTO "ct_event" VALUES(9,'Arrangement','2026-04-01T12:12:00.000000+00:00','{"after":{"arranged":"named The flood"},"before":{"arranged":""},"claims":["b0203d90d348bac2"],"event":{"at":"2026-04-01T12:12:00.000000+00:00","because":"So it is called.","by":"Ines","claim":"b0203d90d348bac2","does":"named","event":"Arrangement","other":null,"words":"The flood"},"number":9,"version":1}','c3aafa3c54b6f0d79386bcdd3b4d4d90cc27987170fd9a05aecb44ced1bbb2be');
INSERT INTO "ct_event" VALUES(10,'SignedOff','2026-04-01T12:13:00.000000+00:00','{"after":{"signed off by":"Omar"},"before":{"signed off by":""},"claims":["b0203d90d348bac2"],"event":{"at":"2026-04-01T12:13:00.000000+00:00","because":"","by":"Omar","claim":"b0203d90d348bac2","event":"SignedOff"},"number":10,"version":1}','347e03191ac795c4a4212f3c837853ecdeb22d4b9b991ee2d7c1ded081967f1e');
INSERT INTO "ct_event" VALUES(11,'Published','2026-04-01T12:14:00.000000+00:00','{"after":{"state":"published","url":"https://desk.example/1"},"before":{"state":"in review","url":""},"claims":["b0203d90d348bac2"],"event":{"at":"2026-04-01T12:14:00.000000+00:00","because":"","by":"Ada","claim":"b0203d90d348bac2","event":"Published","kind":null,"tell":[],"url":"https://desk.example/1"},"number":11,"version":1}','db571a6d7edc28655baf559902f6e3bde04f3a13015e1a7d234c5182f2149d4d');
INSERT INTO "ct_event" VALUES(12,'TakenUp','2026-04-01T12:15:00.000000+00:00','{"after":{"checker":"Omar","state":"in check"},"before":{"checker":"","state":"unreviewed"},"claims":["a3a684877744894e"],"event":{"at":"2026-04-01T12:15:00.000000+00:00","because":"","by":"Omar","claim":"a3a684877744894e","event":"TakenUp"},"number":12,"version":1}','d1488cf961065dfb03f94a9a482efd10cefdc6a63f1cacc14b0040e4229b5cc1');
INSERT INTO "ct_event" VALUES(13,'ArticleRead','2026-04-01T12:17:00.000000+00:00','{"after":{},"before":{},"claims":[],"event":{"article":"67e2c8897be031b6","at":"2026-04-01T12:17:00.000000+00:00","because":"","by":"Ines","event":"ArticleRead"},"number":13,"version":1}','982edc5affcb4d5842682e34bd9aa4d9ef584e89ca5c2656412014b38e766fd0');
INSERT INTO "ct_event" VALUES(14,'Marked','2026-04-01T12:18:00.000000+00:00','{"after":{},"before":{},"claims":["bdcdd044a6d944f7"],"event":{"appearance":"ebde38a3a2676d1d","at":"2026-04-01T12:18:00.000000+00:00","because":"","by":"Ines","claim":"bdcdd044a6d944f7","event":"Marked"},"number":14,"version":1}','b22a5d7d0b11a80f9d42ee1e38f2778832c07080be4ab3b79503fa6a82abfa0f');
INSERT INTO "ct_event" VALUES(15,'ChecksImported','2026-04-01T12:19:00.000000+00:00','{"after":{},"before":{},"claims":[],"event":{"at":"2026-04-01T12:19:00.000000+00:00","because":"","by":"claimtrack","event":"ChecksImported","new":1},"number":15,"version":1}','9b50879193cff3b36ec7f4bfdc98f8cc5c3dced8861c3794af6351e4cce377bf');
CREATE TABLE ct_factcheck (
	entry INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	claim VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	summary VARCHAR NOT NULL, 
	claimant VARCHAR NOT NULL, 
	published DATE, 
	publisher VARCHAR NOT NULL, 
	url VARCHAR, 
	rating VARCHAR NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (id)
);
INSERT INTO "ct_factcheck" VALUES(15,1,'69dbeaa54ba66350','34 dead in floods','','','',NULL,'Check Desk',NULL,'');
CREATE TABLE ct_fingerprint (
	fingerprint BIGINT NOT NULL, 
	article INTEGER NOT NULL, 
	PRIMARY KEY (fingerprint, article), 
	FOREIGN KEY(article) REFERENCES ct_article (number)
)
 WITHOUT ROWID

;
INSERT INTO "ct_fingerprint" VALUES(1705941306,1);
INSERT INTO "ct_fingerprint" VALUES(1760559744,1);
INSERT INTO "ct_fingerprint" VALUES(2711515878,1);
INSERT INTO "ct_fingerprint" VALUES(3464460204,1);
CREATE TABLE ct_link (
	entry INTEGER NOT NULL, 
	this VARCHAR NOT NULL, 
	other VARCHAR NOT NULL, 
	relation VARCHAR NOT NULL, 
	score FLOAT NOT NULL, 
	tier VARCHAR NOT NULL, 
	version VARCHAR NOT NULL, 
	comparison JSON NOT NULL, 
	PRIMARY KEY (this, other), 
	FOREIGN KEY(this) REFERENCES ct_claim (id), 
	FOREIGN KEY(other) REFERENCES ct_claim (id)
);
INSERT INTO "ct_link" VALUES(2,'cf4b772e0f0ec879','b0203d90d348bac2','update',8.98614287993336202653e-01,'joined','rules 3, thresholds house-1','{"relation": "update", "score": 0.8986142879933362, "reasons": [{"slot": "quantity", "agrees": false, "words": "47 as of 2026-03-05, 2 days later than 34", "this": "47", "other": "34"}, {"slot": "role", "agrees": true, "words": "killed", "this": "killed", "other": "killed"}, {"slot": "noun", "agrees": true, "words": "people killed", "this": "people killed", "other": "people killed"}, {"slot": "story", "agrees": true, "words": "one story", "this": "", "other": ""}], "side": "this", "features": [{"name": "words and context alike", "value": 0.8986142879933362}, {"name": "shorter one covered", "value": 1.0}, {"name": "words alike", "value": 1.0}, {"name": "headlines alike", "value": 1.0}, {"name": "telling words", "value": 5.0}, {"name": "days apart", "value": 2.0}], "tier": "joined", "capped_by": "", "version": "rules 3, thresholds house-1"}');
CREATE VIRTUAL TABLE ct_posting USING fts5(terms, content='', detail=none, columnsize=0, tokenize=ascii);
DELETE FROM ct_posting_data;
INSERT INTO "ct_posting_data" VALUES(1,X'0421');
INSERT INTO "ct_posting_data" VALUES(10,X'000000000104040004010101020101030101040101');
INSERT INTO "ct_posting_data" VALUES(137438953473,X'000000440230310102013001020131010201320102013301020134010201350102013601010132010101330101013401010135010101360101013701010138010101390104040404040404040404040404040404');
INSERT INTO "ct_posting_data" VALUES(274877906945,X'000000250330313102020132020201330202013702010136020101370201013802010139020405040404040404');
INSERT INTO "ct_posting_data" VALUES(412316860417,X'0000001E0330313803020139030102323003020131030101350301013903040504050404');
INSERT INTO "ct_posting_data" VALUES(549755813889,X'0000001103303232040201330401013904040504');
DELETE FROM ct_posting_idx;
INSERT INTO "ct_posting_idx" VALUES(1,X'',2);
INSERT INTO "ct_posting_idx" VALUES(2,X'',2);
INSERT INTO "ct_posting_idx" VALUES(3,X'',2);
INSERT INTO "ct_posting_idx" VALUES(4,X'',2);
DELETE FROM ct_posting_config;
INSERT INTO "ct_posting_config" VALUES('version',4);
CREATE TABLE ct_term (
	number INTEGER NOT NULL, 
	term VARCHAR NOT NULL, 
	frequency INTEGER NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (term)
);
INSERT INTO "ct_term" VALUES(1,'#34',1);
INSERT INTO "ct_term" VALUES(2,'brok',1);
INSERT INTO "ct_term" VALUES(3,'count',1);
INSERT INTO "ct_term" VALUES(4,'dyk',1);
INSERT INTO "ct_term" VALUES(5,'fir',2);
INSERT INTO "ct_term" VALUES(6,'flood',2);
INSERT INTO "ct_term" VALUES(7,'killed',2);
INSERT INTO "ct_term" VALUES(8,'low',2);
INSERT INTO "ct_term" VALUES(9,'new',4);
INSERT INTO "ct_term" VALUES(10,'old',1);
INSERT INTO "ct_term" VALUES(11,'ormel',2);
INSERT INTO "ct_term" VALUES(12,'peopl',2);
INSERT INTO "ct_term" VALUES(13,'provinc',2);
INSERT INTO "ct_term" VALUES(14,'servic',1);
INSERT INTO "ct_term" VALUES(15,'street',1);
INSERT INTO "ct_term" VALUES(16,'town',1);
INSERT INTO "ct_term" VALUES(17,'#47',1);
INSERT INTO "ct_term" VALUES(18,'#12',1);
INSERT INTO "ct_term" VALUES(19,'brennock',1);
INSERT INTO "ct_term" VALUES(20,'destroyed',1);
INSERT INTO "ct_term" VALUES(21,'warehous',1);
INSERT INTO "ct_term" VALUES(22,'known',1);
INSERT INTO "ct_term" VALUES(23,'noth',1);
CREATE TABLE ct_touch (
	claim VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	event INTEGER NOT NULL, 
	PRIMARY KEY (claim, version), 
	FOREIGN KEY(claim) REFERENCES ct_claim (id), 
	FOREIGN KEY(event) REFERENCES ct_event (number)
)
 WITHOUT ROWID

;
INSERT INTO "ct_touch" VALUES('b0203d90d348bac2',1,4);
INSERT INTO "ct_touch" VALUES('b0203d90d348bac2',2,5);
INSERT INTO "ct_touch" VALUES('b0203d90d348bac2',3,6);
INSERT INTO "ct_touch" VALUES('b0203d90d348bac2',4,7);
INSERT INTO "ct_touch" VALUES('cf4b772e0f0ec879',1,7);
INSERT INTO "ct_touch" VALUES('b0203d90d348bac2',5,8);
INSERT INTO "ct_touch" VALUES('b0203d90d348bac2',6,9);
INSERT INTO "ct_touch" VALUES('b0203d90d348bac2',7,10);
INSERT INTO "ct_touch" VALUES('b0203d90d348bac2',8,11);
INSERT INTO "ct_touch" VALUES('a3a684877744894e',1,12);
INSERT INTO "ct_touch" VALUES('bdcdd044a6d944f7',1,14);
CREATE TABLE ct_vector (
	model VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	vector BLOB NOT NULL, 
	PRIMARY KEY (model, text)
);
CREATE TRIGGER ct_change_no_delete BEFORE DELETE ON ct_change BEGIN SELECT RAISE(ABORT, 'the record is only ever added to'); END;
CREATE TRIGGER ct_change_no_update BEFORE UPDATE ON ct_change BEGIN SELECT RAISE(ABORT, 'the record is only ever added to'); END;
CREATE TRIGGER ct_event_no_delete BEFORE DELETE ON ct_event BEGIN SELECT RAISE(ABORT, 'the record is only ever added to'); END;
CREATE TRIGGER ct_event_no_update BEFORE UPDATE ON ct_event BEGIN SELECT RAISE(ABORT, 'the record is only ever added to'); END;
CREATE INDEX ct_link_other ON ct_link (other);
CREATE TRIGGER ct_touch_no_delete BEFORE DELETE ON ct_touch BEGIN SELECT RAISE(ABORT, 'the record is only ever added to'); END;
CREATE TRIGGER ct_touch_no_update BEFORE UPDATE ON ct_touch BEGIN SELECT RAISE(ABORT, 'the record is only ever added to'); END;
CREATE INDEX ix_ct_appearance_article ON ct_appearance (article);
CREATE INDEX ix_ct_appearance_claim ON ct_appearance (claim);
CREATE INDEX ix_ct_appearance_entry ON ct_appearance (entry);
CREATE INDEX ix_ct_article_entry ON ct_article (entry);
CREATE INDEX ix_ct_change_entry ON ct_change (entry);
CREATE INDEX ix_ct_claim_entry ON ct_claim (entry);
CREATE INDEX ix_ct_claim_merged ON ct_claim (merged);
CREATE INDEX ix_ct_claim_series ON ct_claim (series);
CREATE INDEX ix_ct_event_at ON ct_event (at);
CREATE INDEX ix_ct_event_kind ON ct_event (kind);
CREATE INDEX ix_ct_factcheck_entry ON ct_factcheck (entry);
CREATE INDEX ix_ct_link_entry ON ct_link (entry);
CREATE INDEX ix_ct_touch_event ON ct_touch (event);
COMMIT;
