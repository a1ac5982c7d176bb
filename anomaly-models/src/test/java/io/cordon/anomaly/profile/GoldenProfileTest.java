package io.cordon.anomaly.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cordon.anomaly.amount.Metric;
import io.cordon.anomaly.count.CountModel;
import io.cordon.anomaly.evidence.Detector;
import io.cordon.anomaly.evidence.IncidentScenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Profiles that each format has written can be read. */
class GoldenProfileTest {
  private static byte[] stored(int format) throws IOException {
    try (InputStream in =
        GoldenProfileTest.class.getResourceAsStream("profile-" + format + ".hex")) {
      String hex = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return HexFormat.of().parseHex(hex.strip());
    }
  }

  private static PersonProfile read(byte[] bytes) throws IOException {
    return ProfileBytes.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static byte[] bytes(PersonProfile profile) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ProfileBytes.write(profile, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /** The figures are those that the first version printed when it wrote it. */
  @Test
  void theFirstFormatIsRead() throws IOException {
    PersonProfile profile = read(stored(1));

    assertThat(profile.activeDays()).isEqualTo(32);
    assertThat(CountModel.DAILY.expected(profile.daily.get(Metric.DOWNLOADS), 1).mean())
        .isCloseTo(13.545779, within(1e-4));
    assertThat(profile.day.epochDay).isEqualTo(20_530);
    assertThat(profile.day.score).isEqualTo(3.3616023f);
    assertThat(profile.day.counts.of(Metric.DOWNLOADS)).isEqualTo(35);
    assertThat(profile.day.sessions).hasSize(2);
    assertThat(profile.day.largest().surprise(Detector.SENSITIVE)).isCloseTo(1.7228, within(2e-3));
    assertThat(profile.day.largest().surprise(Detector.HOUR)).isCloseTo(0.7661, within(2e-3));
    assertThat(profile.raised()).isEmpty();
    assertThat(bytes(read(bytes(profile)))).isEqualTo(bytes(profile));
  }

  @Test
  void theSecondFormatIsRead() throws IOException {
    PersonProfile profile = read(stored(2));

    assertKnown(profile);
    assertThat(profile.raised())
        .extracting(RaisedAlert::timeMillis)
        .as("the ends of the days that it knew")
        .allSatisfy(time -> assertThat((time + 1) % Office.DAY_MILLIS).isZero());
    assertThat(profile.day.sums.of(IncidentScenario.INSIDER_BULK)).isPositive();
    assertThat(bytes(read(bytes(profile)))).isEqualTo(bytes(profile));
  }

  @Test
  void thePresentFormatIsReadAndWritten() throws IOException {
    byte[] stored = stored(3);
    PersonProfile profile = read(stored);

    assertThat(bytes(profile)).isEqualTo(stored);
    assertKnown(profile);
  }

  private static void assertKnown(PersonProfile profile) {
    assertThat(profile.day.largest().surprise(Detector.SENSITIVE)).isCloseTo(1.7228, within(2e-3));
    assertThat(profile.raised())
        .extracting(RaisedAlert::finding)
        .as("two alerts, the first of which was a false alarm")
        .containsExactly(-1L, 2L);
    assertThat(profile.discountedUntil()).isEqualTo(20_560);
  }
}
