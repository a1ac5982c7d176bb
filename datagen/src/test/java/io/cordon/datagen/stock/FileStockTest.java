package io.cordon.datagen.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.random.Dice;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.identity.App;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FileStockTest {
  private static final Account OWNER = new Account(1, ActorKind.USER, "ana@x.example", "Ana");
  private static final int SIZE = 200;

  private final FileStock stock = stock(App.M365, Library.Kind.PROJECT);

  @Test
  void theSameNumberIsAlwaysTheSameFile() {
    assertThat(stock(App.M365, Library.Kind.PROJECT).file(17)).isEqualTo(stock.file(17));
    assertThat(stock.file(18).key()).isNotEqualTo(stock.file(17).key());
  }

  @Test
  void aFewFilesAreWantedByMany() {
    Dice dice = Dice.of(5);
    long first = stock.file(0).key();
    long wanted = IntStream.range(0, 2_000).filter(i -> stock.popular(dice).key() == first).count();
    assertThat(wanted).isBetween(100L, 500L);
  }

  @Test
  void sensitiveFilesAreAmongTheNumberedOnes() {
    assertThat(stock.sensitive(10))
        .hasSize(10)
        .allMatch(item -> item.label().isSensitive())
        .allMatch(item -> IntStream.range(0, SIZE).anyMatch(i -> stock.file(i).equals(item)));
  }

  @Test
  void aboutAnEighthIsConfidential() {
    FileStock large = new FileStock(stock.library(), 5_000, 0.125);
    long confidential =
        IntStream.range(0, 5_000)
            .filter(i -> large.file(i).label() == Sensitivity.CONFIDENTIAL)
            .count();
    assertThat(confidential).isBetween(530L, 720L);
  }

  @Test
  void dropboxProjectsKeepMostSensitiveFilesInOneFolder() {
    FileStock dropbox = stock(App.DROPBOX, Library.Kind.PROJECT);
    long inFolder =
        dropbox.sensitive(SIZE).stream()
            .filter(item -> item.folder().equals(dropbox.confidentialFolder()))
            .count();
    assertThat(inFolder).isGreaterThan(dropbox.sensitive(SIZE).size() / 2);
    assertThat(stock.confidentialFolder()).isNull();
    assertThat(stock(App.DROPBOX, Library.Kind.PERSONAL).confidentialFolder()).isNull();
  }

  @Test
  void whatChangedIsRememberedUntilTooMuchDid() {
    FileStates states = new FileStates(2);
    Item first = stock.file(1);
    states.changed(first.named("new.docx"));
    assertThat(states.now(first).name()).isEqualTo("new.docx");
    states.changed(stock.file(2).named("other.docx"));
    states.changed(first.labelled(Sensitivity.PUBLIC));
    states.changed(stock.file(3).named("third.docx"));
    assertThat(states.size()).isEqualTo(2);
    assertThat(states.now(first).label()).isEqualTo(Sensitivity.PUBLIC);
    assertThat(states.now(stock.file(2))).isEqualTo(stock.file(2));
  }

  private static FileStock stock(App app, Library.Kind kind) {
    return new FileStock(new Library(77, app, kind, "finance-harbour", OWNER), SIZE, 0.125);
  }
}
