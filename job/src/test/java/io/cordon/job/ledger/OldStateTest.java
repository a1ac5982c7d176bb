package io.cordon.job.ledger;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.instant;
import static io.cordon.model.activity.ActivityFixtures.unshare;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileExposure;
import io.cordon.organisation.Organisation;
import java.nio.file.Path;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OperatorSnapshotUtil;
import org.junit.jupiter.api.Test;

/**
 * A savepoint from before grants had givers and files had lives: a Confidential file behind link l1
 * since 10:00 and shared with an outsider at 10:10, and two.docx, which was uploaded.
 */
class OldStateTest {
  private static final Path SNAPSHOT =
      Path.of("src/test/resources/io/cordon/job/ledger/facts-of-version-1.snapshot");

  @Test
  void anOlderLedgerIsTakenUp() throws Exception {
    UpdateLedger ledger = new UpdateLedger(Organisation.forTests().domains());
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(ledger), Activity::subject, Types.STRING);
    harness.initializeState(OperatorSnapshotUtil.readStateHandle(SNAPSHOT.toString()));
    harness.open();

    harness.processElement(download().at("11:00").build(), 0);
    harness.processElement(unshare().audience(Audience.ANYONE).link("l1").at("12:00").build(), 0);
    harness.processElement(activity(Verb.OPEN).of("two.docx").at("11:00").build(), 0);

    assertThat(harness.extractOutputValues())
        .extracting(seen -> seen.file().exposure())
        .containsExactly(Exposure.ANYONE, Exposure.EXTERNAL, Exposure.PRIVATE);
    assertThat(harness.extractOutputValues().get(1).file().label().name())
        .isEqualTo("Confidential");
    assertThat(harness.getSideOutput(UpdateLedger.EXPOSURE))
        .extracting(record -> record.getValue())
        .last()
        .returns(instant("10:10"), FileExposure::since)
        .returns("eve@gmail.com", FileExposure::recipient);
    harness.close();
  }
}
