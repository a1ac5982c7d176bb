package io.cordon.job.sequences;

import io.cordon.job.wire.format.WireTypes;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.correlate.Signal;
import java.util.Comparator;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.nfa.compiler.NFACompiler;
import org.apache.flink.cep.operator.CepOperator;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** Operators of sequences in Flink's test harness: Cordon's, and one as Flink's API builds it. */
final class CepHarness {
  static final TypeSerializer<Signal> SIGNALS =
      WireTypes.SIGNAL.createSerializer(new SerializerConfigImpl());

  private CepHarness() {}

  static KeyedOneInputStreamOperatorTestHarness<String, Signal, SequenceMatch> of(
      CepOperator<Signal, String, SequenceMatch> operator) throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(operator, Signal::key, Types.STRING);
  }

  /** Of all sequences with that number of steps. */
  static CepOperator<Signal, String, SequenceMatch> shared(int steps) {
    return SequencePattern.operator(steps, SIGNALS);
  }

  /** Of one sequence, with its own {@code within} and Flink's own states. */
  static CepOperator<Signal, String, SequenceMatch> ofOnePolicy(SequencePolicy policy) {
    return new CepOperator<>(
        SIGNALS,
        /* isProcessingTime= */ false,
        NFACompiler.compileFactory(pattern(policy), /* timeoutHandling= */ false),
        Comparator.comparingInt(Signal::firstStep)
                .thenComparing((Signal signal) -> signal.activity().id())
            ::compare,
        AfterMatchSkipStrategy.skipPastLastEvent(),
        new DetectSequence(),
        /* lateDataOutputTag= */ null);
  }

  private static Pattern<Signal, ?> pattern(SequencePolicy policy) {
    Pattern<Signal, Signal> pattern =
        Pattern.<Signal>begin("step-0", AfterMatchSkipStrategy.skipPastLastEvent())
            .where(SimpleCondition.of(signal -> signal.canBeStep(0)));
    for (int step = 1; step < policy.steps().size(); step++) {
      int index = step;
      pattern =
          pattern
              .followedBy("step-" + step)
              .where(SimpleCondition.of(signal -> signal.canBeStep(index)));
    }
    return pattern.within(policy.within());
  }
}
