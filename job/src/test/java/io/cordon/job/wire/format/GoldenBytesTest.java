package io.cordon.job.wire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.job.containers.ContainedFileFormat;
import io.cordon.job.containers.ContainerEventFormat;
import io.cordon.job.containers.ContainerStateFormat;
import io.cordon.job.identify.FileAtUrlFormat;
import io.cordon.job.identify.UrlHistoryFormat;
import io.cordon.job.identify.UrlRecordFormat;
import io.cordon.job.observe.PersonActFormat;
import io.cordon.job.observe.ValueUseFormat;
import io.cordon.job.sequences.SequenceMatchFormat;
import io.cordon.job.wire.WireBytes;
import io.cordon.job.wire.WireException;
import io.cordon.job.wire.WireType;
import io.cordon.model.activity.Activity;
import io.cordon.model.finding.Detection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that earlier versions of Cordon wrote, in savepoints or on the way. */
class GoldenBytesTest {
  /** Each format's records, by the name of the file with their bytes. */
  static Stream<Arguments> current() {
    return Stream.of(
        Arguments.of("activity-2-sparse", WireTypes.ACTIVITY, GoldenRecords.sparseActivity()),
        Arguments.of("activity-2-full", WireTypes.ACTIVITY, GoldenRecords.fullActivity()),
        Arguments.of("detection-2", WireTypes.DETECTION, GoldenClaims.detection()),
        Arguments.of("signal-2-activity-2", WireTypes.SIGNAL, GoldenClaims.signal(17)),
        Arguments.of(
            "contributions-2-activity-2", WireTypes.CONTRIBUTIONS, GoldenClaims.contributions(17)),
        Arguments.of(
            "sequence-match-1-detection-2",
            SequenceMatchFormat.TYPE,
            GoldenClaims.sequenceMatch(GoldenClaims.detection())),
        Arguments.of("exposure-1", WireTypes.EXPOSURE, GoldenClaims.exposure()),
        Arguments.of(
            "container-event-1-activity-2",
            ContainerEventFormat.TYPE,
            GoldenClaims.containerEvent()),
        Arguments.of("contained-file-1", ContainedFileFormat.TYPE, GoldenClaims.containedFile()),
        Arguments.of(
            "container-state-1-activity-2",
            ContainerStateFormat.TYPE,
            GoldenClaims.containerState(GoldenRecords.fullActivity())),
        Arguments.of("file-at-url-1", FileAtUrlFormat.TYPE, GoldenClaims.fileAtUrl()),
        Arguments.of("url-history-1", UrlHistoryFormat.TYPE, GoldenClaims.urlHistory()),
        Arguments.of("url-record-1-activity-2", UrlRecordFormat.TYPE, GoldenClaims.urlRecord()),
        Arguments.of("person-act-1-activity-2", PersonActFormat.TYPE, GoldenClaims.personAct()),
        Arguments.of("value-use-1", ValueUseFormat.TYPE, GoldenClaims.valueUse()));
  }

  /**
   * What versions wrote that are read only: signals knew no changes, activities knew no employment,
   * detections knew one anomaly.
   */
  static Stream<Arguments> earlier() {
    Activity full = GoldenRecords.fullActivityOfVersion1();
    Detection unnamed = GoldenClaims.detectionOfVersion1(GoldenRecords.fullActivity());
    Detection first = GoldenClaims.detectionOfVersion1(full);
    return Stream.of(
        Arguments.of("signal-1", WireTypes.SIGNAL, GoldenClaims.signal(0)),
        Arguments.of("contributions-1", WireTypes.CONTRIBUTIONS, GoldenClaims.contributions(0)),
        Arguments.of("activity-1-sparse", WireTypes.ACTIVITY, GoldenRecords.sparseActivity()),
        Arguments.of("activity-1-full", WireTypes.ACTIVITY, full),
        Arguments.of("detection-1", WireTypes.DETECTION, first),
        Arguments.of("detection-1-activity-2", WireTypes.DETECTION, unnamed),
        Arguments.of("signal-2", WireTypes.SIGNAL, GoldenClaims.signal(17)),
        Arguments.of("contributions-2", WireTypes.CONTRIBUTIONS, GoldenClaims.contributions(17)),
        Arguments.of(
            "sequence-match-1", SequenceMatchFormat.TYPE, GoldenClaims.sequenceMatch(first)),
        Arguments.of(
            "sequence-match-1-activity-2",
            SequenceMatchFormat.TYPE,
            GoldenClaims.sequenceMatch(unnamed)),
        Arguments.of("container-event-1", ContainerEventFormat.TYPE, GoldenClaims.containerEvent()),
        Arguments.of(
            "container-state-1", ContainerStateFormat.TYPE, GoldenClaims.containerState(full)),
        Arguments.of("url-record-1", UrlRecordFormat.TYPE, GoldenClaims.urlRecord()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"current", "earlier"})
  void bytesOfEachVersionAreRestored(String name, WireType<?> type, Object record)
      throws IOException {
    assertThat((Object) WireBytes.read(golden(name), type)).isEqualTo(record);
  }

  /** Another layout needs another version. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("current")
  <T> void aVersionDoesNotChange(String name, WireType<T> type, T record) throws IOException {
    assertThat(HexFormat.of().formatHex(WireBytes.of(record, type)))
        .isEqualTo(HexFormat.of().formatHex(golden(name)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("current")
  void aNewerVersionIsRefused(String name, WireType<?> type, Object record) throws IOException {
    byte[] newer = golden(name);
    newer[0] = (byte) 200;

    assertThatThrownBy(() -> WireBytes.read(newer, type))
        .isInstanceOf(WireException.class)
        .hasMessageContaining("format 200")
        .hasMessageContaining(record.getClass().getSimpleName());
  }

  /** Savepoints contain the names of these classes. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("current")
  void aFormatKeepsItsName(String name, WireType<?> type, Object record) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(
        out, type.createSerializer(new SerializerConfigImpl()).snapshotConfiguration());

    assertThat(new String(out.getCopyOfBuffer(), StandardCharsets.ISO_8859_1))
        .contains("io.cordon.job.wire.WireSerializerSnapshot")
        .containsAnyOf(
            "io.cordon.job.wire.format.ActivityFormat",
            "io.cordon.job.wire.format.DetectionFormat",
            "io.cordon.job.wire.format.SignalFormat",
            "io.cordon.job.wire.format.ContributionsFormat",
            "io.cordon.job.wire.format.ExposureFormat",
            "io.cordon.job.containers.ContainerEventFormat",
            "io.cordon.job.containers.ContainedFileFormat",
            "io.cordon.job.containers.ContainerStateFormat",
            "io.cordon.job.identify.FileAtUrlFormat",
            "io.cordon.job.identify.UrlHistoryFormat",
            "io.cordon.job.identify.UrlRecordFormat",
            "io.cordon.job.observe.PersonActFormat",
            "io.cordon.job.observe.ValueUseFormat",
            "io.cordon.job.sequences.SequenceMatchFormat");
  }

  private static byte[] golden(String name) throws IOException {
    try (InputStream in = GoldenBytesTest.class.getResourceAsStream(name + ".hex")) {
      String hex = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }
  }
}
