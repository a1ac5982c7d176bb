package io.cordon.cli.history;

/** What the text that is searched means. */
enum HistorySubject {
  FILE,
  PERSON
}
