package io.cordon.cli.history;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.open;
import static io.cordon.model.activity.ActivityFixtures.relabel;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.LabelChange;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HistorySearchTest {
  private static HistorySearch search(String text) {
    return new HistorySearch(new HistoryQuery(text, text, null, null));
  }

  private static CloudFile named(String name) {
    return CloudFile.builder().id("file-1").name(name).build();
  }

  @Test
  void aFileIsFoundUnderItsOtherNamesToo() {
    HistorySearch search = search("new.docx");
    Activity before = open().of(named("old.docx")).at("08:00").build();
    search.addFile(before.subjectKey());

    assertThat(search.search(before).isFile()).isTrue();
    assertThat(search.search(activity(Verb.RENAME).of(named("new.docx")).build()).isFile())
        .isTrue();
    assertThat(search.search(download().of(named("third.docx")).at("11:00").build()).isFile())
        .isTrue();
    assertThat(search.search(download().of("other.docx").at("12:00").build())).isNull();
  }

  @Test
  void anActOfAPersonOnTheFileOfThatNameIsBoth() {
    HistoryLine line = search("ana").search(open().of(named("ana")).build());

    assertThat(line.isFile()).isTrue();
    assertThat(line.isPerson()).isTrue();
    assertThat(HistoryLine.parse(line.write())).isEqualTo(line);
  }

  @Test
  void aLabelThatComesLaterIsKept() {
    HistorySearch search = search("ana@example.com");
    HistoryLine early = search.search(download().at("08:00").build());
    assertThat(
            search.search(
                relabel(LabelChange.APPLIED)
                    .by("ben@example.com")
                    .labelled("Secret", 4)
                    .at("09:00")
                    .build()))
        .isNull();

    assertThat(early.labelled()).isFalse();
    assertThat(search.outcome().labels())
        .containsExactly(java.util.Map.entry(early.file(), "Secret"));
  }

  @Test
  void whatIsOutOfTimeIsCountedAndNotShown() {
    HistorySearch search =
        new HistorySearch(
            new HistoryQuery(
                "plan.docx", "plan.docx", Instant.parse("2026-03-02T10:00:00Z"), null));

    assertThat(search.search(open().at("09:00").build())).isNull();
    assertThat(search.search(open().at("10:00").build())).isNotNull();
    assertThat(search.outcome().outOfTime()).isEqualTo(1);
    assertThat(search.outcome().searched()).isEqualTo(2);
  }

  @Test
  void whereNothingMatchesNamesThatAreAlikeAreKept() {
    HistorySearch search = search("eve@out.example");
    assertThat(search.search(share().to("eve@out.example").build())).isNull();
    assertThat(search.search(open().by("eva@out.example").build())).isNull();

    assertThat(search.outcome().people()).containsExactly("eva@out.example");
    assertThat(search.outcome().received()).isEqualTo(1);
  }
}
