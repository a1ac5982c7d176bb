package io.cordon.job.baselines;

import io.cordon.anomaly.FamiliarToken;
import io.cordon.anomaly.FamiliarityState;
import io.cordon.job.wire.WireFormat;
import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bytes of what is remembered of a person. */
public final class PersonRowFormat extends WireFormat<PersonRow> {
  private static final long serialVersionUID = 1L;

  /** The version that had the time of a timer in front. */
  private static final int TIMED = 1;

  @Override
  public Class<PersonRow> type() {
    return PersonRow.class;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  protected void write(PersonRow row, WireOutput out) {
    out.varint(row.baselines().size());
    row.baselines()
        .forEach(
            (policyId, memory) -> {
              out.text(policyId);
              write(memory, out);
            });
  }

  @Override
  protected PersonRow read(int version, WireInput in) throws IOException {
    if (version == TIMED && in.flag()) {
      in.signed();
    }
    int count = in.count();
    Map<String, UserBaseline> baselines = new HashMap<>();
    for (int i = 0; i < count; i++) {
      baselines.put(in.text(), memory(in));
    }
    return new PersonRow(baselines);
  }

  private static void write(UserBaseline memory, WireOutput out) {
    write(memory.familiar(), out);
    out.varint(memory.candidates().size());
    memory
        .candidates()
        .forEach(
            (value, candidate) -> {
              out.text(value);
              out.signed(candidate.days());
              out.signed(candidate.lastDay());
              out.instant(candidate.lastSeen());
            });
    out.flag(memory.since() != null);
    out.instantIfThere(memory.since());
    out.instant(memory.updatedAt());
    out.signed(memory.timesLearned());
  }

  private static UserBaseline memory(WireInput in) throws IOException {
    FamiliarityState familiar = familiarity(in);
    int count = in.count();
    Map<String, CandidateValue> candidates = new HashMap<>();
    for (int i = 0; i < count; i++) {
      String value = in.text();
      int days = in.smallSigned();
      long lastDay = in.signed();
      candidates.put(value, new CandidateValue(days, lastDay, in.instant()));
    }
    Instant since = in.instantIf(in.flag());
    Instant updatedAt = in.instant();
    return new UserBaseline(familiar, candidates, since, updatedAt, in.smallSigned());
  }

  private static void write(FamiliarityState familiar, WireOutput out) {
    out.list(familiar.tokens(), PersonRowFormat::write);
    out.real(familiar.newTokens());
    out.real(familiar.trials());
    out.signed(familiar.firstDay());
    out.signed(familiar.updatedDay());
  }

  private static FamiliarityState familiarity(WireInput in) throws IOException {
    List<FamiliarToken> tokens = in.list(PersonRowFormat::token);
    double newTokens = in.real();
    double trials = in.real();
    long firstDay = in.signed();
    return new FamiliarityState(tokens, newTokens, trials, firstDay, in.signed());
  }

  private static void write(FamiliarToken token, WireOutput out) {
    out.text(token.token());
    out.real(token.count());
    out.signed(token.lastDay());
    out.fixed64(token.seenDays());
  }

  private static FamiliarToken token(WireInput in) throws IOException {
    String token = in.text();
    double count = in.real();
    long lastDay = in.signed();
    return new FamiliarToken(token, count, lastDay, in.fixed64());
  }
}
