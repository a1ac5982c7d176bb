package io.cordon.job.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordBalanceTest {
  private static final RecordBalance COMPLETE = new RecordBalance(100, 40, 20, 20, 5, 10, 5);

  @Test
  void itIsCompleteWhenEveryRecordIsCountedOnce() {
    assertThat(COMPLETE.isComplete()).isTrue();
    assertThat(new RecordBalance(101, 40, 20, 20, 5, 10, 5).isComplete()).as("one lost").isFalse();
    assertThat(new RecordBalance(100, 40, 21, 20, 5, 10, 5).isComplete()).as("one twice").isFalse();
  }

  @Test
  void skippedAndRejectedRecordsAreNotExpectedToPass() {
    assertThat(COMPLETE.fractionPassed()).isEqualTo(1);
    assertThat(new RecordBalance(100, 30, 10, 0, 2, 11, 5).fractionPassed()).isEqualTo(0.5);
    assertThat(new RecordBalance(0, 0, 0, 0, 0, 0, 0).fractionPassed()).isZero();
  }
}
