package io.cordon.datagen.truth;

import io.cordon.datagen.act.Act;
import io.cordon.datagen.cloud.CloudWriter;
import io.cordon.model.activity.Activity;
import io.cordon.model.identity.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the acts of incidents and decoys, with the event ids that Cordon will cite. */
final class Traces {
  private final Map<Integer, Trace> byNumber = new HashMap<>();
  private final ReadBack readBack;

  Traces(ReadBack readBack) {
    this.readBack = readBack;
  }

  void accept(Act act) {
    if (act.incident() != 0) {
      List<String> ids = readBack.of(act).stream().map(Activity::id).distinct().toList();
      byNumber
          .computeIfAbsent(act.incident(), number -> new Trace())
          .add(act, act.item() == null ? null : file(readBack.writer(act.app()), act), ids);
    }
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
