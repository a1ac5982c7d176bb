package io.cordon.datagen.truth;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.cloud.CloudWriter;
import io.cordon.model.activity.Activity;
import io.cordon.model.identity.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Collects the acts of incidents and decoys, with the event ids that Cordon will cite. */
final class Traces {
  private final Map<Integer, Trace> byNumber = new HashMap<>();
  private final ReadBack readBack;
  private final UnaryOperator<String> person;
  private long acts;
  private long notLogged;
  private long noFileActivity;

  /**
   * @param person of a person's other addresses the one that the organisation knows them by
   */
  Traces(ReadBack readBack, UnaryOperator<String> person) {
    this.readBack = readBack;
    this.person = person;
  }

  void accept(Act act) {
    if (act.incident() != 0) {
      acts++;
      List<String> ids = readBack.of(act).stream().map(Activity::id).distinct().toList();
      if (readBack.writer(act.app()).records(act) == 0) {
        notLogged++;
      } else if (ids.isEmpty()) {
        noFileActivity++;
      }
      byNumber
          .computeIfAbsent(act.incident(), number -> new Trace())
          .add(
              act,
              user(act.actor()),
              act.item() == null ? null : file(readBack.writer(act.app()), act),
              ids);
    }
  }

  private String user(Account account) {
    return account.mail() == null
        ? account.name()
        : person.apply(account.mail().toLowerCase(Locale.ROOT));
  }

  /** Acts of incidents and decoys: all, not logged by their cloud, logged as no file activity. */
  Map<String, Long> counts() {
    return new TreeMap<>(
        Map.of("all", acts, "not_logged", notLogged, "no_file_activity", noFileActivity));
  }

  /** Null where none of its acts is in the logs. */
  Trace of(int number) {
    return byNumber.get(number);
  }

  /** {@code app|tenant|file id}. */
  static String file(CloudWriter writer, Act act) {
    return Subject.ofFile(act.app(), writer.tenant(), writer.itemId(act)).key();
  }
}
