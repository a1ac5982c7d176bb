package io.cordon.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.anomaly.FamiliarityState;
import io.cordon.audit.Reading;
import io.cordon.job.baselines.Memory;
import io.cordon.job.baselines.Sighting;
import io.cordon.job.decide.Containment;
import io.cordon.job.decide.OlderStory;
import io.cordon.job.decide.OpenFinding;
import io.cordon.job.ledger.FileFacts;
import io.cordon.job.outputs.Delivery;
import io.cordon.job.outputs.Message;
import io.cordon.model.Action;
import io.cordon.model.Activity;
import io.cordon.model.ActivityFixtures;
import io.cordon.model.Detection;
import io.cordon.model.FileExposure;
import io.cordon.model.Finding;
import io.cordon.model.PolicyStatus;
import io.cordon.model.Reject;
import io.cordon.model.Setting;
import io.cordon.model.Severity;
import io.cordon.model.Undelivered;
import io.cordon.policy.live.PolicyChange;
import io.cordon.policy.live.PublishedPolicy;
import io.cordon.policy.signal.Counted;
import io.cordon.policy.signal.Hit;
import io.cordon.policy.signal.Signal;
import io.cordon.policy.signal.Stage;
import io.cordon.policy.window.Window;
import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that crosses operators or lies in state goes at POJO speed. */
class WireTypesTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        Reading.class,
        Activity.class,
        Detection.class,
        Finding.class,
        Action.class,
        Reject.class,
        FileExposure.class,
        FileFacts.class,
        Signal.class,
        Counted.class,
        Hit.class,
        Stage.class,
        Window.class,
        Sighting.class,
        PublishedPolicy.class,
        PolicyChange.class,
        PolicyStatus.class,
        Memory.class,
        FamiliarityState.class,
        OpenFinding.class,
        OlderStory.class,
        Containment.class,
        Message.class,
        Delivery.class,
        Undelivered.class
      })
  void crossesOperatorsWithoutKryo(Class<?> type) {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
  }

  @Test
  void anActivityComesBackAsItWent() throws IOException {
    Activity sparse = Activity.builder("e1", ActivityFixtures.instant("10:00")).build();
    Activity full =
        ActivityFixtures.share()
            .to("eve@gmail.com")
            .labelled("Confidential", 3)
            .from("203.0.113.7")
            .build()
            .toBuilder()
            .severity(Severity.HIGH)
            .setting(new Setting("ShareWithGuests", null, "Enabled"))
            .build();

    assertThat(roundTrip(sparse, Activity.class)).isEqualTo(sparse);
    assertThat(roundTrip(full, Activity.class)).isEqualTo(full);
  }

  private static <T> T roundTrip(T value, Class<T> type) throws IOException {
    TypeSerializer<T> serializer =
        TypeInformation.of(type).createSerializer(new SerializerConfigImpl());
    DataOutputSerializer out = new DataOutputSerializer(256);
    serializer.serialize(value, out);
    return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
  }
}
