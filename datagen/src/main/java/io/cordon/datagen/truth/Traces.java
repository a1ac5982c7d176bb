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
import java.util.function.UnaryOperator;

/** Collects the acts of incidents and decoys, with the event ids that Cordon will cite. */
final class Traces {
  private final Map<Integer, Trace> byNumber = new HashMap<>();
  private final ReadBack readBack;
  private final UnaryOperator<String> person;

  /**
   * @param person of a person's other addresses the one that the organisation knows them by
   */
  Traces(ReadBack readBack, UnaryOperator<String> person) {
    this.readBack = readBack;
    this.person = person;
  }

  void accept(Act act) {
    if (act.incident() != 0) {
      List<String> ids = readBack.of(act).stream().map(Activity::id).distinct().toList();
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

  /** Null where none of its acts is in the logs. */
  Trace of(int number) {
    return byNumber.get(number);
  }

  /** {@code app|tenant|file id}. */
  static String file(CloudWriter writer, Act act) {
    return Subject.ofFile(act.app(), writer.tenant(), writer.itemId(act)).key();
  }
}
