package io.cordon.job.people;

import io.cordon.anomaly.profile.PersonProfile;
import io.cordon.anomaly.profile.RaisedAlert;
import io.cordon.model.finding.Verdict;
import io.cordon.model.text.Hash64;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What people say about findings, known to every task. A verdict changes nothing until the person
 * does something again: then it meets the alert that it is about, in the row of the person.
 *
 * <p><b>State</b>: broadcast state, about 150 bytes a verdict, at most {@value #MOST}; of more,
 * those that end first are forgotten.<br>
 * <b>Ends</b>: a verdict that is over, when the next one comes.
 */
final class VerdictsInForce {
  static final MapStateDescriptor<Long, Verdict> VERDICTS =
      new MapStateDescriptor<>("verdicts", Types.LONG, TypeInformation.of(Verdict.class));

  static final int MOST = 100_000;

  /** To look through all takes a while. */
  private static final int BETWEEN_LOOKS = 1_000;

  private final BroadcastState<Long, Verdict> verdicts;
  private int sinceLook;

  VerdictsInForce(BroadcastState<Long, Verdict> verdicts) {
    this.verdicts = verdicts;
  }

  /** Of two about one finding the later one counts. */
  void apply(Verdict verdict) throws Exception {
    long finding = Hash64.of(verdict.findingUid());
    if (verdict.isWithdrawn() || !verdict.falseAlarm()) {
      verdicts.remove(finding);
      return;
    }
    verdicts.put(finding, verdict);
    if (++sinceLook >= BETWEEN_LOOKS) {
      sinceLook = 0;
      forgetEnded(verdict.at());
    }
  }

  private void forgetEnded(Instant now) throws Exception {
    List<Map.Entry<Long, Instant>> kept = new ArrayList<>();
    List<Long> over = new ArrayList<>();
    for (Map.Entry<Long, Verdict> each : verdicts.entries()) {
      Instant until = each.getValue().until();
      if (until.isBefore(now)) {
        over.add(each.getKey());
      } else {
        kept.add(Map.entry(each.getKey(), until));
      }
    }
    kept.sort(Map.Entry.comparingByValue());
    for (int i = 0; i < kept.size() - MOST; i++) {
      over.add(kept.get(i).getKey());
    }
    for (long finding : over) {
      verdicts.remove(finding);
    }
  }

  /** Applies what is said of the alerts about a person now. */
  void applyTo(PersonProfile profile, int day) throws Exception {
    List<RaisedAlert> raised = profile.raised();
    for (int i = 0; i < raised.size(); i++) {
      Verdict verdict = verdicts.get(raised.get(i).finding());
      int until = verdict == null ? 0 : day(verdict.until());
      profile.falseAlarm(raised.get(i).finding(), day, until > day ? until : 0);
    }
  }

  private static int day(Instant time) {
    return (int) Math.floorDiv(time.getEpochSecond(), 86_400L);
  }
}
