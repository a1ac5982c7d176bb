package io.cordon.job.live;

import static io.cordon.job.testing.ActivityPolicyFixtures.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.job.CordonTopology;
import io.cordon.job.core.TopologyOutputs;
import io.cordon.job.wire.format.WireTypes;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Verdict;
import io.cordon.policy.live.PolicySigning;
import io.cordon.policy.live.PublishedPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
  private static final String KEY = "an-example-key-of-32-characters!";

  @Test
  void onlyTheCheckOfPoliciesCarriesTheKeys() {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    DataStream<Activity> activities = env.fromData(List.of(), WireTypes.ACTIVITY);
    DataStream<PublishedPolicy> published =
        env.fromData(List.of(), TypeInformation.of(PublishedPolicy.class));
    DataStream<Verdict> verdicts = env.fromData(List.of(), TypeInformation.of(Verdict.class));
    TopologyOutputs outputs =
        new CordonTopology(settings())
            .watch(
                activities,
                activities,
                published,
                PolicySigning.of(KEY, /* required= */ true),
                verdicts);
    outputs.findings().sinkTo(new DiscardingSink<>());

    assertThat(env.getStreamGraph().getStreamNodes())
        .hasSizeGreaterThan(10)
        .filteredOn(SigningKeysTest::hasKey)
        .extracting(StreamNode::getOperatorName)
        .containsExactly("check policies");
  }

  private static boolean hasKey(StreamNode node) {
    try {
      byte[] operator = InstantiationUtil.serializeObject(node.getOperatorFactory());
      return new String(operator, StandardCharsets.ISO_8859_1).contains(KEY);
    } catch (IOException notSerializable) {
      throw new AssertionError(node.getOperatorName(), notSerializable);
    }
  }
}
