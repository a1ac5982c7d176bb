package io.cordon.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.AuditReader;
import io.cordon.audit.m365.M365Samples;
import io.cordon.audit.record.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs in gzip: all members, and what stands behind the last one. */
class GzipExportTest {
  private static final byte[] ONE = Exports.gzip(line(1));
  private static final byte[] TWO = Exports.gzip(line(2));

  @Test
  void membersOneAfterAnotherAreRead() {
    FileSummary summary = Exports.file(joined(ONE, TWO));
    assertThat(summary.records()).isEqualTo(2);
    assertThat(summary.isIncomplete()).isFalse();
    assertThat(summary.notes()).isEmpty();
  }

  @Test
  void membersFromASlowInputAreRead() throws IOException {
    List<Reading> readings = new ArrayList<>();
    Exports.reader().read(new SlowInput(joined(ONE, TWO)), "f", readings::add, bytes -> {});
    assertThat(Exports.summary(readings)).containsExactly("1:r1", "2:r2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "{\"a\":1}\n", "\u001f", "PK\u0003\u0004"})
  void whatFollowsTheEndIsARejectWithItsBytes(String garbage) {
    byte[] file = joined(ONE, garbage.getBytes(StandardCharsets.ISO_8859_1));
    List<Reading> readings = Exports.readings(file);
    assertThat(Exports.summary(readings)).containsExactly("1:r1", "1:trailing_bytes");
    assertThat(readings.get(1).reject().original()).isEqualTo(garbage);
    assertThat(readings.get(1).reject().sentence()).startsWith(garbage.length() + " byte");
    assertThat(Exports.file(file).losses()).hasSize(1).first().asString().startsWith("f: ");
  }

  @Test
  void aRejectKeepsTheStartOfALongTail() {
    byte[] tail = new byte[1 << 20];
    Arrays.fill(tail, (byte) 'x');
    Reading reading = Exports.readings(joined(ONE, tail)).get(1);
    assertThat(reading.reject().original()).isEqualTo("x".repeat(4096));
    assertThat(reading.reject().sentence()).startsWith("1048576 bytes follow");
  }

  @Test
  void zerosOfABlockAreOnlyNoted() {
    FileSummary summary = Exports.file(joined(ONE, new byte[512], TWO, new byte[10_240]));
    assertThat(summary.records()).isEqualTo(2);
    assertThat(summary.isIncomplete()).isFalse();
    assertThat(summary.notes()).containsExactly("f: 10752 zero bytes behind its gzip skipped");
  }

  @Test
  void aMemberThatIsCutShortIsALoss() {
    for (int length = ONE.length + 2; length < ONE.length + TWO.length; length++) {
      byte[] file = Arrays.copyOf(joined(ONE, TWO), length);
      FileSummary summary = Exports.file(file);
      assertThat(summary.isIncomplete()).as("%d bytes", length).isTrue();
      assertThat(Exports.summary(Exports.readings(file))).startsWith("1:r1");
    }
  }

  @Test
  void aMemberWithAWrongChecksumIsALoss() {
    byte[] damaged = ONE.clone();
    damaged[damaged.length - 8] ^= 1;
    assertThat(Exports.file(joined(damaged, TWO)).losses())
        .containsExactly("f: its gzip is damaged; what follows is lost");
  }

  @Test
  void aBombIsOneRejectAndItsLinesAreLimited() throws IOException {
    ByteArrayOutputStream blanks = new ByteArrayOutputStream();
    byte[] piece = new byte[1 << 20];
    Arrays.fill(piece, (byte) 'x');
    for (int i = 0; i < 260; i++) {
      blanks.write(piece);
    }
    byte[] bomb = Exports.gzip(blanks.toByteArray());
    List<Reading> readings = Exports.readings(bomb);
    assertThat(Exports.summary(readings)).contains("1:too_large").hasSizeLessThan(4);
    assertThat(readings)
        .allMatch(r -> r.reject().original().length() <= AuditReader.KEPT_LIMIT_BYTES);
  }

  private static byte[] line(int number) {
    String record = M365Samples.file("FileDownloaded").put("Id", "r" + number) + "\n";
    return record.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  /** A pipe: never knows whether more follows. */
  private static final class SlowInput extends FilterInputStream {
    SlowInput(byte[] bytes) {
      super((InputStream) new ByteArrayInputStream(bytes));
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return in.read(target, offset, Math.min(1, length));
    }

    @Override
    public int available() {
      return 0;
    }
  }
}
