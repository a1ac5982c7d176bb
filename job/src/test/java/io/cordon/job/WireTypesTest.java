package io.cordon.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.record.Reading;
import io.cordon.delivery.DeliveryResult;
import io.cordon.delivery.OutboundMessage;
import io.cordon.job.containers.ContainedFile;
import io.cordon.job.containers.ContainerEvent;
import io.cordon.job.containers.ContainerExposure;
import io.cordon.job.containers.ContainerState;
import io.cordon.job.decide.Containment;
import io.cordon.job.decide.EarlierFinding;
import io.cordon.job.decide.OpenFinding;
import io.cordon.job.identify.FileAtUrl;
import io.cordon.job.identify.UrlHistory;
import io.cordon.job.identify.UrlRecord;
import io.cordon.job.live.VerdictMessage;
import io.cordon.job.people.Lesson;
import io.cordon.job.people.PeopleUpdate;
import io.cordon.job.policies.TaskUpdate;
import io.cordon.job.sequences.SequenceMatch;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.SettingChange;
import io.cordon.model.file.FileExposure;
import io.cordon.model.finding.Action;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.Verdict;
import io.cordon.model.policy.PolicyStatus;
import io.cordon.model.policy.Severity;
import io.cordon.model.reject.DeadLetter;
import io.cordon.model.reject.Reject;
import io.cordon.policy.correlate.Contribution;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.live.PolicyChange;
import io.cordon.policy.live.PublishedPolicy;
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

/** Flink serializes every type that crosses operators or is kept in state as a POJO. */
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
        FileAtUrl.class,
        UrlHistory.class,
        UrlRecord.class,
        ContainerEvent.class,
        ContainerExposure.class,
        ContainerState.class,
        ContainedFile.class,
        Signal.class,
        SequenceMatch.class,
        KeyedContributions.class,
        Contribution.class,
        Lesson.class,
        PeopleUpdate.class,
        PublishedPolicy.class,
        Verdict.class,
        VerdictMessage.class,
        PolicyChange.class,
        TaskUpdate.class,
        PolicyStatus.class,
        OpenFinding.class,
        EarlierFinding.class,
        Containment.class,
        OutboundMessage.class,
        DeliveryResult.class,
        DeadLetter.class
      })
  void isSerializedWithoutKryo(Class<?> type) {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
  }

  @Test
  void anActivitySurvivesSerialization() throws IOException {
    Activity sparse = Activity.builder("e1", ActivityFixtures.instant("10:00")).build();
    Activity full =
        ActivityFixtures.share()
            .to("eve@gmail.com")
            .labelled("Confidential", 3)
            .from("203.0.113.7")
            .build()
            .toBuilder()
            .severity(Severity.HIGH)
            .setting(new SettingChange("ShareWithGuests", null, "Enabled"))
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
