package io.cordon.anomaly.recalibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RareShareTest {
  private static final double RARE = 3.5;
  private static final double USUAL = 1;
  private static final long SEED = 3;

  private final RareShare share = new RareShare();

  private int admitted(int values, double rareOnes) {
    Random random = new Random(SEED);
    int admitted = 0;
    for (int i = 0; i < values; i++) {
      boolean isRare = random.nextDouble() < rareOnes;
      boolean isLearned = share.admits(isRare ? RARE : USUAL);
      assertThat(isLearned || isRare).as("whatever is usual is learned").isTrue();
      admitted += isRare && isLearned ? 1 : 0;
    }
    return admitted;
  }

  @Test
  void whatIsAsRareAsItSaysIsLearned() {
    assertThat(admitted(100_000, 0.001)).isBetween(80, 120);
  }

  @Test
  void whatComesMoreOftenIsLearnedTwiceInAThousand() {
    assertThat(admitted(100_000, 0.03)).isBetween(190, 206);
  }

  @Test
  void afterALongCalmAFewAreLearned() {
    admitted(100_000, 0);

    int learned = 0;
    while (share.admits(RARE)) {
      learned++;
    }

    assertThat(learned).isEqualTo(5);
  }

  @Test
  void atFirstNothingRareIs() {
    assertThat(share.admits(RARE)).isFalse();
  }

  @Test
  void whatIsReadGoesOnAsWhatWasWritten() throws IOException {
    admitted(700, 0);
    RareShare read = read(bytes());

    assertThat(read.admits(RARE)).isEqualTo(share.admits(RARE)).isTrue();
    assertThat(read.admits(RARE)).isEqualTo(share.admits(RARE)).isFalse();
  }

  @Test
  void whatCannotBeIsRefused() throws IOException {
    byte[] corrupted = bytes();
    corrupted[0] = (byte) 0xff;

    assertThatThrownBy(() -> read(corrupted)).isInstanceOf(IOException.class);
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    share.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static RareShare read(byte[] bytes) throws IOException {
    return RareShare.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
