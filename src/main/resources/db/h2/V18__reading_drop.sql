-- Readings are in the document of a revision.
drop table excerpt_footnote;
drop table excerpt_place;
drop table excerpt;
drop table footnote;
drop table paragraph;
drop table reading;
