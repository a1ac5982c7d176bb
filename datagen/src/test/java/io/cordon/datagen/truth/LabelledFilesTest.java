package io.cordon.datagen.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.random.Dice;
import io.cordon.model.identity.App;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelledFilesTest {
  private static final List<Sensitivity> LABELS =
      List.of(
          Sensitivity.PUBLIC,
          Sensitivity.GENERAL,
          Sensitivity.CONFIDENTIAL,
          Sensitivity.HIGHLY_CONFIDENTIAL);

  private final SharedActs acts = new SharedActs(App.BOX);

  @Test
  void remembersAsAMapDoes() {
    LabelledFiles files = new LabelledFiles();
    Map<Long, Sensitivity> expected = new HashMap<>();
    Dice dice = Dice.of(4);
    for (int i = 0; i < 50_000; i++) {
      long key = 1L + dice.below(9_000);
      if (dice.chance(0.2)) {
        files.remove(key);
        expected.remove(key);
      } else {
        Sensitivity label = dice.pick(LABELS);
        files.put(Item.file(key, "x", acts.folder, 1, label), LoggedParts.ALL);
        expected.put(key, label);
      }
    }

    Map<Long, Sensitivity> remembered = new HashMap<>();
    files.forEach(entry -> remembered.put(entry.key(), entry.label()));
    assertThat(remembered).isEqualTo(expected);
  }

  @Test
  void whatTheLogToldInPartsIsToldAltogether() {
    LabelledFiles files = new LabelledFiles();
    files.put(acts.secret, new LoggedParts(true, false, true));
    assertThat(files.told(acts.secret.key())).isEqualTo(new LoggedParts(true, false, true));
    assertThat(files.knows(acts.secret, new LoggedParts(true, false, true))).isTrue();
    assertThat(files.knows(acts.secret, LoggedParts.ALL)).isFalse();

    files.put(acts.secret, new LoggedParts(false, true, false));

    assertThat(files.told(acts.secret.key())).isEqualTo(LoggedParts.ALL);
    assertThat(files.knows(acts.secret, LoggedParts.ALL)).isTrue();
  }

  @Test
  void aFileWithoutALabelIsForgotten() {
    LabelledFiles files = new LabelledFiles();
    files.put(acts.secret, LoggedParts.ALL);
    files.put(acts.secret.labelled(Sensitivity.UNLABELLED), LoggedParts.ALL);

    assertThat(files.knows(acts.secret, LoggedParts.NOTHING)).isFalse();
  }
}
