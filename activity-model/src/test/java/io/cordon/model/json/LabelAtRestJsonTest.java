package io.cordon.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.model.file.Label;
import io.cordon.model.file.LabelAtRest;
import io.cordon.model.identity.App;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelAtRestJsonTest {
  private static final String ID = "0a1b2c3d-1111-4222-8333-444455556666";
  private static final String TENANT = "9a1b2c3d-1111-4222-8333-444455556666";

  @Test
  void aLineOfCordonLabelIsALabelAtRest() throws JsonFormatException {
    LabelAtRest label =
        LabelAtRestJson.read(
            """
            {"file":"/home/ana/Dropbox/plan.docx","app":"dropbox","path":"/Team/plan.docx",\
            "kind":"office","encrypted":false,"state":"applied","name":"Confidential","id":"%s",\
            "tenant":"%s","method":"manual","content_bits":2,"place":"label-info"}"""
                .formatted(ID, TENANT));

    assertThat(label)
        .isEqualTo(
            new LabelAtRest(
                App.DROPBOX,
                null,
                null,
                "/Team/plan.docx",
                null,
                ID,
                "Confidential",
                TENANT,
                /* foreign= */ false));
    assertThat(label.isWithoutLabel()).isFalse();
  }

  @Test
  void aListOfTheCloudItselfNeedsOnlyAppFileAndLabel() throws JsonFormatException {
    LabelAtRest label =
        LabelAtRestJson.read("{\"app\":\"box\",\"file_id\":\"123\",\"name\":\"Restricted\"}");

    assertThat(label.fileId()).isEqualTo("123");
    assertThat(label.labelName()).isEqualTo("Restricted");
    assertThat(label.key()).isEqualTo("box||123");
  }

  @ParameterizedTest
  @CsvSource({"none", "removed"})
  void aFileMayBeKnownToHaveNoLabel(String state) throws JsonFormatException {
    LabelAtRest label =
        LabelAtRestJson.read(
            "{\"app\":\"box\",\"path\":\"/a/b\",\"state\":\"%s\",\"id\":\"%s\"}"
                .formatted(state, ID));

    assertThat(label.isWithoutLabel()).isTrue();
  }

  @Test
  void whatIsWrittenIsReadAgain() throws JsonFormatException {
    LabelAtRest label =
        new LabelAtRest(App.M365, TENANT, ID, "/p", "https://x/p", ID, "n", TENANT, true);
    LabelAtRest none = new LabelAtRest(App.BOX, null, "1", null, null, null, null, null, false);

    assertThat(LabelAtRestJson.read(LabelAtRestJson.write(label))).isEqualTo(label);
    assertThat(LabelAtRestJson.read(LabelAtRestJson.write(none))).isEqualTo(none);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "[]; the message is not a JSON object",
        "{\"path\":\"/a\",\"id\":\"x\"}; app is missing",
        "{\"app\":\"floppy\",\"path\":\"/a\",\"id\":\"x\"}; \"floppy\" is not one of m365, box",
        "{\"app\":\"box\",\"id\":\"x\"}; file_id, url and path are missing",
        "{\"app\":\"box\",\"path\":\" \",\"id\":\"x\"}; file_id, url and path are missing",
        "{\"app\":\"box\",\"path\":\"/a\"}; id and name are missing",
        "{\"app\":\"box\",\"path\":\"/a\",\"state\":\"applied\"}; but it is applied",
        "{\"app\":\"box\",\"path\":7,\"id\":\"x\"}; path: expected a text",
      })
  void whatDoesNotSayWhichFileOrWhichLabelIsRefused(String line, String sentence) {
    assertThatThrownBy(() -> LabelAtRestJson.read(line))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void aLabelOfAnotherOrganisationSaysSo() {
    Label label = Label.foreign(ID, TENANT, "Confidential");

    assertThat(label.isForeign()).isTrue();
    assertThat(label.isRanked()).isFalse();
    assertThat(label.caption()).isEqualTo("Confidential (label of another organisation)");
    assertThat(Label.foreign(ID, TENANT, null).caption())
        .isEqualTo("label of another organisation");
    assertThat(Label.unresolved(ID, "Confidential").isForeign()).isFalse();
    assertThat(Label.unresolved("ana@example.com", null).isForeign()).isFalse();
  }
}
