package io.cordon.cli.history;

import static io.cordon.model.activity.ActivityFixtures.download;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.file.CloudFile;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryQueryTest {
  private static final CloudFile PLAN =
      CloudFile.builder()
          .id("AAAA-1")
          .name("Plän 100%.docx")
          .path("/Finance/Q1/Plän 100%.docx")
          .url("https://x.sharepoint.com/sites/a/Finance/Q1/Plän 100%.docx")
          .urlBefore("https://x.sharepoint.com/sites/a/Finance/Q1/Draft.docx")
          .build();

  private static HistoryQuery query(String text) {
    return new HistoryQuery(text, text, null, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AAAA-1",
        "aaaa-1",
        "Plän 100%.docx",
        "PLA\u0308N 100%.DOCX",
        " Plän 100%.docx ",
        "/Finance/Q1/Plän 100%.docx",
        "q1/plän 100%.docx",
        "https://x.sharepoint.com/sites/a/Finance/Q1/Pl%C3%A4n%20100%25.docx?web=1",
        "https://x.sharepoint.com/sites/a/Finance/Q1/Plän 100%.docx#top",
        "https://x.sharepoint.com/_layouts/15/Doc.aspx?sourcedoc=%7Baaaa-1%7D&action=edit",
        "https://docs.google.com/document/d/AAAA-1/edit",
        "Draft.docx",
        "https://x.sharepoint.com/sites/a/Finance/Q1/Draft.docx"
      })
  void aFileIsFoundByIdNamePathAndUrl(String text) {
    assertThat(query(text).isFile(PLAN)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plän",
        "docx",
        "1/Plän 100%.docx",
        "Finance/Q1",
        "https://x.sharepoint.com/sites/a",
        "https://AAAA-1/",
        "https://",
        "://",
        "%zz://%",
        "/"
      })
  void whatIsOnlyPartOfItIsAnother(String text) {
    assertThat(query(text).isFile(PLAN)).isFalse();
    assertThat(query(text).isFile(CloudFile.NONE)).isFalse();
  }

  @Test
  void aPersonIsFoundByAddressLocalPartIdAndAlias() {
    Actor ana = Actor.named(ActorKind.USER, "ana.arndt@example.com", "1003", "example.com");

    for (String text : new String[] {"Ana.Arndt@example.com", "ana.arndt", "1003"}) {
      assertThat(query(text).isPerson(ana)).as(text).isTrue();
    }
    assertThat(new HistoryQuery("a@old.example", "ana.arndt@example.com", null, null).isPerson(ana))
        .isTrue();
    for (String text : new String[] {"ana", "example.com", "ana.arndt@", "@"}) {
      assertThat(query(text).isPerson(ana)).as(text).isFalse();
    }
    assertThat(query("x").isPerson(Actor.UNKNOWN)).isFalse();
  }

  @Test
  void aSpanHasItsBeginningAndNotItsEnd() {
    HistoryQuery morning =
        new HistoryQuery(
            "x", "x", Instant.parse("2026-03-02T09:00:00Z"), Instant.parse("2026-03-02T10:00:00Z"));

    assertThat(morning.isInTime(download().at("09:00").build())).isTrue();
    assertThat(morning.isInTime(download().at("09:59:59").build())).isTrue();
    assertThat(morning.isInTime(download().at("10:00").build())).isFalse();
    assertThat(morning.isInTime(download().at("08:59:59").build())).isFalse();
  }
}
