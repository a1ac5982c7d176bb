package io.cordon.job.outputs;

import static io.cordon.delivery.DeliveryFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.delivery.DeliveryFixtures;
import io.cordon.delivery.DeliveryResult;
import io.cordon.delivery.DestinationException;
import io.cordon.delivery.OutboundMessage;
import io.cordon.delivery.webhook.HttpEndpoint;
import io.cordon.delivery.webhook.SigningKeySource;
import io.cordon.delivery.webhook.WebhookDestination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.operators.async.AsyncWaitOperatorFactory;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliverTest {
  @TempDir private Path directory;
  private HttpEndpoint endpoint;
  private Path key;
  private OneInputStreamOperatorTestHarness<OutboundMessage, DeliveryResult> running;

  @BeforeEach
  void listen() throws IOException {
    endpoint = new HttpEndpoint();
    key = Files.writeString(directory.resolve("key"), DeliveryFixtures.KEY);
  }

  @AfterEach
  void stop() throws Exception {
    running.close();
    endpoint.close();
  }

  private OneInputStreamOperatorTestHarness<OutboundMessage, DeliveryResult> harness()
      throws Exception {
    WebhookDestination webhook =
        DeliveryFixtures.webhook(
            endpoint.url("/"),
            SigningKeySource.ofFile("cordon.webhook.secret-file", key.toString()),
            DeliveryFixtures.QUICK);
    running =
        new OneInputStreamOperatorTestHarness<>(
            new AsyncWaitOperatorFactory<>(
                new Deliver(webhook, Clock.systemUTC()),
                0,
                10,
                AsyncDataStream.OutputMode.UNORDERED),
            TypeInformation.of(OutboundMessage.class).createSerializer(new SerializerConfigImpl()));
    return running;
  }

  @Test
  void emitsTheResultOfEachDelivery() throws Exception {
    endpoint.respondByDefault(HttpEndpoint.response(404));
    var harness = harness();
    harness.open();
    harness.processElement(message(1), 0);
    harness.processElement(message(2), 0);
    harness.endInput();

    assertThat(harness.extractOutputValues())
        .extracting(result -> result.deadLetter().id())
        .containsExactlyInAnyOrder("find-1.1", "find-2.1");
  }

  @Test
  void messagesThatArePendingInASnapshotAreDeliveredAfterARestore() throws Exception {
    endpoint.respondByDefault(HttpEndpoint.NO_RESPONSE);
    var before = harness();
    before.open();
    before.processElement(message(1), 0);
    assertThat(endpoint.request().header("cordon-id")).isEqualTo("find-1.1");
    var snapshot = before.snapshot(1, 1);
    // Like a task that fails: nothing is awaited.
    before.getOperator().close();
    endpoint.respondByDefault(HttpEndpoint.OK);

    var after = harness();
    after.initializeState(snapshot);
    after.open();
    after.endInput();

    assertThat(after.extractOutputValues()).containsExactly(new DeliveryResult(1, null));
    assertThat(endpoint.request().header("cordon-id")).isEqualTo("find-1.1");
    assertThat(after.snapshot(2, 2).getManagedOperatorState()).allMatch(DeliverTest::isEmpty);
  }

  @Test
  void withoutItsKeyTheTaskDoesNotStart() throws Exception {
    Files.delete(key);
    assertThatThrownBy(harness()::open)
        .isInstanceOf(DestinationException.class)
        .hasMessage("cordon.webhook.secret-file: \"%s\" is not there", key);
  }

  private static boolean isEmpty(OperatorStateHandle state) {
    return state.getStateNameToPartitionOffsets().values().stream()
        .allMatch(partitions -> partitions.getOffsets().length == 0);
  }
}
