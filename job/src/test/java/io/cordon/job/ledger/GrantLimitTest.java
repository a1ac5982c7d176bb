package io.cordon.job.ledger;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.share;
import static io.cordon.model.activity.ActivityFixtures.unshare;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.file.Exposure;
import java.io.IOException;
import java.time.Instant;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class GrantLimitTest {
  private static LedgerRun shared(int people, String domain) {
    LedgerRun ledger = LedgerRun.of(activity(Verb.UPLOAD).at("09:00"));
    for (int person = 0; person < people; person++) {
      ledger.update(share().to("p" + person + '@' + domain).at("10:00"));
    }
    return ledger;
  }

  @Test
  void grantsAreLimitedAndStillCount() {
    LedgerRun ledger = shared(3 * GrantLimit.MOST, "gmail.com");

    assertThat(ledger.entry().grants()).hasSizeLessThanOrEqualTo(GrantLimit.MOST);
    assertThat(ledger.exposure()).isEqualTo(Exposure.EXTERNAL);
  }

  @Test
  void manyColleaguesDoNotHideALinkOrKeepItOpen() {
    LedgerRun ledger = shared(3 * GrantLimit.MOST, "example.com");
    ledger.update(share().audience(Audience.ANYONE).link("l1").at("11:00"));
    ledger.update(share().to("late@example.com").at("11:10"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.ANYONE);

    ledger.update(unshare().audience(Audience.ANYONE).link("l1").at("12:00"));
    assertThat(ledger.exposure()).isEqualTo(Exposure.INTERNAL);
  }

  @Test
  void endedGrantsAreRemovedFirst() {
    LedgerRun ledger = LedgerRun.of(activity(Verb.UPLOAD).at("09:00"));
    for (int person = 0; person < 3 * GrantLimit.MOST; person++) {
      ledger.update(share().to("p" + person + "@gmail.com").at("10:00"));
      ledger.update(unshare().to("p" + person + "@gmail.com").at("10:01"));
    }

    assertThat(ledger.exposure()).isEqualTo(Exposure.PRIVATE);
  }

  @Test
  void aGrantIsSmall() throws IOException {
    Grant grant =
        Grant.granted(
                Exposure.EXTERNAL,
                Instant.EPOCH,
                "somebody.else@example.com",
                "00000000-0000-4000-8000-000000000001")
            .withEnd(Instant.EPOCH);
    TypeSerializer<Grant> serializer =
        TypeInformation.of(Grant.class).createSerializer(new SerializerConfigImpl());
    DataOutputSerializer out = new DataOutputSerializer(256);
    serializer.serialize(grant, out);

    assertThat(out.length() + "person:somebody.else@example.com".length()).isLessThan(160);
  }
}
