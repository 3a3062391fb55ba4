PRAGMA application_id=1668050292;
PRAGMA user_version=4;
BEGIN TRANSACTION;
CREATE TABLE ct_appearance (
	id VARCHAR NOT NULL, 
	article VARCHAR NOT NULL, 
	claim VARCHAR NOT NULL, 
	appearance JSON NOT NULL, 
	comparison JSON, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article) REFERENCES ct_article (id), 
	FOREIGN KEY(claim) REFERENCES ct_claim (id)
);
INSERT INTO "ct_appearance" VALUES('85f4fb053a21522f','d5376fd5f48e5e72','b0203d90d348bac2','{"article": "d5376fd5f48e5e72", "quote": {"exact": "Floods in Lower Ormel province have killed 34 people.", "prefix": "", "suffix": " The fire service has counted th", "start": 0, "end": 53}, "mention": {"exact": "34 people", "prefix": "ower Ormel province have killed ", "suffix": ". The fire service has counted t", "start": 43, "end": 52}, "statement": {"text": "Floods in Lower Ormel province have killed 34 people.", "frame": "Floods in Lower Ormel province have killed .", "quantity": {"low": "34", "high": "34", "modifier": "exact", "noun": "people", "role": "killed", "currency": "", "words": "34 people"}, "period": null, "as_of": "2026-03-03", "attribution": {"speaker": "", "stance": "asserted", "said_on": null}, "context": "News of the day\nFloods in Lower Ormel province have killed 34 people. The fire service has counted them in every street of the old town since the dyke broke on Monday."}}',NULL);
INSERT INTO "ct_appearance" VALUES('66acd5667d770bc2','c99e786a0074010e','cf4b772e0f0ec879','{"article": "c99e786a0074010e", "quote": {"exact": "Floods in Lower Ormel province have killed 47 people.", "prefix": "", "suffix": "", "start": 0, "end": 53}, "mention": {"exact": "47 people", "prefix": "ower Ormel province have killed ", "suffix": ".", "start": 43, "end": 52}, "statement": {"text": "Floods in Lower Ormel province have killed 47 people.", "frame": "Floods in Lower Ormel province have killed .", "quantity": {"low": "47", "high": "47", "modifier": "exact", "noun": "people", "role": "killed", "currency": "", "words": "47 people"}, "period": null, "as_of": "2026-03-05", "attribution": {"speaker": "", "stance": "asserted", "said_on": null}, "context": "News of the day\nFloods in Lower Ormel province have killed 47 people."}}',NULL);
INSERT INTO "ct_appearance" VALUES('9d53df4875763e30','b34b58d1e4a91714','a3a684877744894e','{"article": "b34b58d1e4a91714", "quote": {"exact": "A fire in Brennock has destroyed 12 warehouses.", "prefix": "", "suffix": "", "start": 0, "end": 47}, "mention": {"exact": "12 warehouses", "prefix": " fire in Brennock has destroyed ", "suffix": ".", "start": 33, "end": 46}, "statement": {"text": "A fire in Brennock has destroyed 12 warehouses.", "frame": "A fire in Brennock has destroyed .", "quantity": {"low": "12", "high": "12", "modifier": "exact", "noun": "warehouses", "role": "destroyed", "currency": "", "words": "12 warehouses"}, "period": null, "as_of": "2026-03-05", "attribution": {"speaker": "", "stance": "asserted", "said_on": null}, "context": "News of the day\nA fire in Brennock has destroyed 12 warehouses."}}',NULL);
INSERT INTO "ct_appearance" VALUES('ebde38a3a2676d1d','67e2c8897be031b6','bdcdd044a6d944f7','{"article": "67e2c8897be031b6", "quote": {"exact": "Nothing is known yet.", "prefix": "", "suffix": "", "start": 0, "end": 21}, "mention": null, "statement": {"text": "Nothing is known yet.", "frame": "Nothing is known yet.", "quantity": null, "period": null, "as_of": "2026-03-06", "attribution": {"speaker": "", "stance": "asserted", "said_on": null}, "context": "News of the day"}}',NULL);
CREATE TABLE ct_arrangement (
	number INTEGER NOT NULL, 
	claim VARCHAR NOT NULL, 
	does VARCHAR NOT NULL, 
	"by" VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	arrangement JSON NOT NULL, 
	PRIMARY KEY (number), 
	FOREIGN KEY(claim) REFERENCES ct_claim (id)
);
INSERT INTO "ct_arrangement" VALUES(1,'b0203d90d348bac2','named','Ines','2026-04-01 12:08:00.000000','{"claim": "b0203d90d348bac2", "does": "named", "other": null, "words": "The flood", "by": "Ines", "at": "2026-04-01T12:08:00.000000+00:00", "because": "So it is called."}');
CREATE TABLE ct_article (
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
INSERT INTO "ct_article" VALUES(1,'d5376fd5f48e5e72','News of the day','Floods in Lower Ormel province have killed 34 people. The fire service has counted them in every street of the old town since the dyke broke on Monday.','2026-03-03','Harbour Post',NULL,'','','en');
INSERT INTO "ct_article" VALUES(2,'c99e786a0074010e','News of the day','Floods in Lower Ormel province have killed 47 people.','2026-03-05','Inland Gazette',NULL,'','','en');
INSERT INTO "ct_article" VALUES(3,'b34b58d1e4a91714','News of the day','A fire in Brennock has destroyed 12 warehouses.','2026-03-05','Corrin Examiner',NULL,'','','en');
INSERT INTO "ct_article" VALUES(4,'67e2c8897be031b6','News of the day','Nothing is known yet.','2026-03-06','Harbour Post',NULL,'','','en');
CREATE TABLE ct_claim (
	number INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	series VARCHAR NOT NULL, 
	statement JSON NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (id)
);
INSERT INTO "ct_claim" VALUES(1,'b0203d90d348bac2','b0203d90d348bac2','{"text": "Floods in Lower Ormel province have killed 34 people.", "frame": "Floods in Lower Ormel province have killed .", "quantity": {"low": "34", "high": "34", "modifier": "exact", "noun": "people", "role": "killed", "currency": "", "words": "34 people"}, "period": null, "as_of": "2026-03-03", "attribution": {"speaker": "", "stance": "asserted", "said_on": null}, "context": "News of the day\nFloods in Lower Ormel province have killed 34 people. The fire service has counted them in every street of the old town since the dyke broke on Monday."}');
INSERT INTO "ct_claim" VALUES(2,'cf4b772e0f0ec879','cf4b772e0f0ec879','{"text": "Floods in Lower Ormel province have killed 47 people.", "frame": "Floods in Lower Ormel province have killed .", "quantity": {"low": "47", "high": "47", "modifier": "exact", "noun": "people", "role": "killed", "currency": "", "words": "47 people"}, "period": null, "as_of": "2026-03-05", "attribution": {"speaker": "", "stance": "asserted", "said_on": null}, "context": "News of the day\nFloods in Lower Ormel province have killed 47 people."}');
INSERT INTO "ct_claim" VALUES(3,'a3a684877744894e','a3a684877744894e','{"text": "A fire in Brennock has destroyed 12 warehouses.", "frame": "A fire in Brennock has destroyed .", "quantity": {"low": "12", "high": "12", "modifier": "exact", "noun": "warehouses", "role": "destroyed", "currency": "", "words": "12 warehouses"}, "period": null, "as_of": "2026-03-05", "attribution": {"speaker": "", "stance": "asserted", "said_on": null}, "context": "News of the day\nA fire in Brennock has destroyed 12 warehouses."}');
INSERT INTO "ct_claim" VALUES(4,'bdcdd044a6d944f7','bdcdd044a6d944f7','{"text": "Nothing is known yet.", "frame": "Nothing is known yet.", "quantity": null, "period": null, "as_of": "2026-03-06", "attribution": {"speaker": "", "stance": "asserted", "said_on": null}, "context": "News of the day"}');
CREATE TABLE ct_event (
	number INTEGER NOT NULL, 
	claim VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	"by" VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	event JSON NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (claim, version), 
	FOREIGN KEY(claim) REFERENCES ct_claim (id)
);
INSERT INTO "ct_event" VALUES(1,'b0203d90d348bac2',1,'Ines','2026-04-01 12:04:00.000000','{"event": "TakenUp", "claim": "b0203d90d348bac2", "by": "Ines", "at": "2026-04-01T12:04:00.000000+00:00"}');
INSERT INTO "ct_event" VALUES(2,'b0203d90d348bac2',2,'Ines','2026-04-01 12:05:00.000000','{"event": "Cited", "claim": "b0203d90d348bac2", "by": "Ines", "at": "2026-04-01T12:05:00.000000+00:00", "evidence": {"source": {"name": "Register of deaths", "kind": "document", "url": null}, "stance": "supports", "quote": "", "archived_url": null, "accessed": null}}');
INSERT INTO "ct_event" VALUES(3,'b0203d90d348bac2',3,'Ines','2026-04-01 12:07:00.000000','{"event": "Ruled", "claim": "b0203d90d348bac2", "by": "Ines", "at": "2026-04-01T12:07:00.000000+00:00", "verdict": {"rating": {"key": "true", "label": "True", "truth": "true"}, "because": "The register has 34.", "evidence": [{"source": {"name": "Register of deaths", "kind": "document", "url": null}, "stance": "supports", "quote": "", "archived_url": null, "accessed": null}], "scope": {"quantity": {"low": "34", "high": "34", "modifier": "exact", "noun": "people", "role": "killed", "currency": "", "words": "34 people"}, "as_of": "2026-03-03"}}, "scale": {"name": "five-point", "ratings": [{"key": "false", "label": "False", "truth": "false"}, {"key": "mostly-false", "label": "Mostly false", "truth": "false"}, {"key": "half-true", "label": "Half true", "truth": "mixture"}, {"key": "mostly-true", "label": "Mostly true", "truth": "true"}, {"key": "true", "label": "True", "truth": "true"}]}}');
INSERT INTO "ct_event" VALUES(4,'b0203d90d348bac2',4,'Omar','2026-04-01 12:09:00.000000','{"event": "SignedOff", "claim": "b0203d90d348bac2", "by": "Omar", "at": "2026-04-01T12:09:00.000000+00:00"}');
INSERT INTO "ct_event" VALUES(5,'b0203d90d348bac2',5,'Ada','2026-04-01 12:10:00.000000','{"event": "Published", "claim": "b0203d90d348bac2", "by": "Ada", "at": "2026-04-01T12:10:00.000000+00:00", "url": "https://desk.example/1"}');
INSERT INTO "ct_event" VALUES(6,'a3a684877744894e',1,'Omar','2026-04-01 12:11:00.000000','{"event": "TakenUp", "claim": "a3a684877744894e", "by": "Omar", "at": "2026-04-01T12:11:00.000000+00:00"}');
INSERT INTO "ct_event" VALUES(7,'bdcdd044a6d944f7',1,'Ines','2026-04-01 12:13:00.000000','{"event": "Marked", "claim": "bdcdd044a6d944f7", "by": "Ines", "at": "2026-04-01T12:13:00.000000+00:00", "appearance": "ebde38a3a2676d1d"}');
CREATE TABLE ct_factcheck (
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
INSERT INTO "ct_factcheck" VALUES(1,'69dbeaa54ba66350','34 dead in floods','','','',NULL,'Check Desk',NULL,'');
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
CREATE TABLE ct_judgement (
	number INTEGER NOT NULL, 
	this VARCHAR NOT NULL, 
	other VARCHAR NOT NULL, 
	says VARCHAR NOT NULL, 
	"by" VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	judgement JSON NOT NULL, 
	PRIMARY KEY (number), 
	FOREIGN KEY(this) REFERENCES ct_claim (id), 
	FOREIGN KEY(other) REFERENCES ct_claim (id)
);
INSERT INTO "ct_judgement" VALUES(1,'b0203d90d348bac2','cf4b772e0f0ec879','unsure','Omar','2026-04-01 12:06:00.000000','{"one": "b0203d90d348bac2", "other": "cf4b772e0f0ec879", "says": "unsure", "by": "Omar", "at": "2026-04-01T12:06:00.000000+00:00", "because": "Two valleys?"}');
CREATE TABLE ct_link (
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
INSERT INTO "ct_link" VALUES('cf4b772e0f0ec879','b0203d90d348bac2','update',8.98614287993336202653e-01,'joined','rules 3, thresholds house-1','{"relation": "update", "score": 0.8986142879933362, "reasons": [{"slot": "quantity", "agrees": false, "words": "47 as of 2026-03-05, 2 days later than 34", "this": "47", "other": "34"}, {"slot": "role", "agrees": true, "words": "killed", "this": "killed", "other": "killed"}, {"slot": "noun", "agrees": true, "words": "people killed", "this": "people killed", "other": "people killed"}, {"slot": "story", "agrees": true, "words": "one story", "this": "", "other": ""}], "side": "this", "features": [{"name": "words and context alike", "value": 0.8986142879933362}, {"name": "shorter one covered", "value": 1.0}, {"name": "words alike", "value": 1.0}, {"name": "headlines alike", "value": 1.0}, {"name": "telling words", "value": 5.0}, {"name": "days apart", "value": 2.0}], "tier": "joined", "capped_by": "", "version": "rules 3, thresholds house-1"}');
CREATE TABLE ct_vector (
	model VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	vector BLOB NOT NULL, 
	PRIMARY KEY (model, text)
);
CREATE INDEX ix_ct_claim_series ON ct_claim (series);
CREATE INDEX ix_ct_appearance_article ON ct_appearance (article);
CREATE INDEX ix_ct_appearance_claim ON ct_appearance (claim);
CREATE INDEX ct_link_other ON ct_link (other);
CREATE INDEX ct_judgement_other ON ct_judgement (other);
CREATE INDEX ix_ct_judgement_this ON ct_judgement (this);
CREATE INDEX ix_ct_arrangement_claim ON ct_arrangement (claim);
CREATE TRIGGER ct_event_no_update BEFORE UPDATE ON ct_event BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END;
CREATE TRIGGER ct_event_no_delete BEFORE DELETE ON ct_event BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END;
CREATE TRIGGER ct_judgement_no_update BEFORE UPDATE ON ct_judgement BEGIN SELECT RAISE(ABORT, 'judgements are only ever added'); END;
CREATE TRIGGER ct_judgement_no_delete BEFORE DELETE ON ct_judgement BEGIN SELECT RAISE(ABORT, 'judgements are only ever added'); END;
CREATE TRIGGER ct_arrangement_no_update BEFORE UPDATE ON ct_arrangement BEGIN SELECT RAISE(ABORT, 'arrangements are only ever added'); END;
CREATE TRIGGER ct_arrangement_no_delete BEFORE DELETE ON ct_arrangement BEGIN SELECT RAISE(ABORT, 'arrangements are only ever added'); END;
COMMIT;
