package io.cordon.datagen.act;

import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.identity.App;

/**
 * One thing that somebody did in a cloud. Everything that the cloud makes up about it, such as
 * event ids, is drawn from its key, so that writing it twice gives the same bytes.
 *
 * @param key unique in the whole log; never 0
 * @param incident number of the incident or decoy that it belongs to; 0 for ordinary work
 * @param atMillis when it was done, as a Unix time
 * @param verb {@code OTHER} for what is no file activity, such as reading mail
 * @param visit from where, and with which device and program
 * @param item the file, folder or site as it is after the act; null where the act concerns none
 * @param detail what the verb does not say; {@link Detail.None} where it says all
 */
public record Act(
    long key,
    int incident,
    long atMillis,
    App app,
    Verb verb,
    Outcome outcome,
    Account actor,
    Visit visit,
    Item item,
    Detail detail) {

  /** An act of ordinary work that succeeded. */
  public static Act of(
      long key, long atMillis, App app, Verb verb, Account actor, Visit visit, Item item) {
    return new Act(key, 0, atMillis, app, verb, Outcome.SUCCESS, actor, visit, item, Detail.NONE);
  }

  /** The same act with its detail. */
  public Act with(Detail other) {
    return new Act(key, incident, atMillis, app, verb, outcome, actor, visit, item, other);
  }

  /** The same act as part of an incident or decoy. */
  public Act of(int incidentNumber) {
    return new Act(key, incidentNumber, atMillis, app, verb, outcome, actor, visit, item, detail);
  }

  /** The same act at another time. */
  public Act at(long otherMillis) {
    return new Act(key, incident, otherMillis, app, verb, outcome, actor, visit, item, detail);
  }

  /** The same act, attempted in vain. */
  public Act failed() {
    return new Act(key, incident, atMillis, app, verb, Outcome.FAILURE, actor, visit, item, detail);
  }
}
