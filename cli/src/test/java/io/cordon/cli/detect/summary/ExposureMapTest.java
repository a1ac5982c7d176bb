package io.cordon.cli.detect.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cordon.cli.exposed.ExposedFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.Label;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many files reach whom, of files that are known. */
class ExposureMapTest {
  private static final Instant SINCE = Instant.parse("2026-03-02T09:00:00Z");

  private static ExposedFile file(String app, String label, int rank, Exposure exposure) {
    String id = app + label + exposure;
    return new ExposedFile(id, id, label, rank, exposure, true, app, SINCE, "ana", id, null, "{}");
  }

  @Test
  void filesAreCountedByAppLabelAndReach() {
    ExposureMap map =
        ExposureMap.of(
            List.of(
                file("m365", "Secret", 3, Exposure.ANYONE),
                file("m365", "Secret", 3, Exposure.ANYONE),
                file("m365", "General", 1, Exposure.EXTERNAL),
                file("m365", "unknown", Label.UNRANKED, Exposure.INTERNAL),
                file("box", "8f7e-id", Label.UNRANKED, Exposure.UNKNOWN)));

    assertThat(map.apps())
        .extracting(ExposureMap.AppRows::app)
        .containsExactly("Box", "Microsoft 365");
    assertThat(map.apps().get(1).rows())
        .extracting(
            ExposureMap.Row::label,
            row -> row.of(Exposure.ANYONE),
            row -> row.of(Exposure.EXTERNAL),
            ExposureMap.Row::total)
        .containsExactly(
            tuple("Secret", 2L, 0L, 2L),
            tuple("General", 0L, 1L, 1L),
            tuple("unknown", 0L, 0L, 1L));
    assertThat(map.files()).isEqualTo(5);
    assertThat(map.outside()).isEqualTo(3);
    assertThat(map.count(Exposure.UNKNOWN)).isEqualTo(1);
    assertThat(map.worst())
        .extracting(ExposedFile::label)
        .containsExactly("Secret", "Secret", "General");
  }

  @Test
  void manyLabelsAreSummedAndNoFileIsLost() {
    List<ExposedFile> files = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      files.add(file("m365", "label-" + i, Label.UNRANKED, Exposure.ANYONE));
    }

    ExposureMap map = ExposureMap.of(files);

    List<ExposureMap.Row> rows = map.apps().get(0).rows();
    assertThat(rows).hasSize(ExposureMap.MOST_LABELS);
    assertThat(rows.get(rows.size() - 1))
        .returns("other labels", ExposureMap.Row::label)
        .returns(89L, ExposureMap.Row::total);
    assertThat(map.count(Exposure.ANYONE)).isEqualTo(100);
    assertThat(map.worst()).hasSize(ExposureMap.MOST_FILES);
  }

  @Test
  void withoutFilesThereAreNoApps() {
    assertThat(ExposureMap.of(List.of()).apps()).isEmpty();
  }
}
