package io.cordon.cli.show;

import static io.cordon.model.ActivityFixtures.download;
import static io.cordon.model.ActivityFixtures.relabel;
import static io.cordon.model.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.cli.terminal.Colours;
import io.cordon.model.ActionVerb;
import io.cordon.model.Activity;
import io.cordon.model.ActivityFixtures;
import io.cordon.model.Actor;
import io.cordon.model.ActorKind;
import io.cordon.model.Audience;
import io.cordon.model.CloudFile;
import io.cordon.model.Detection;
import io.cordon.model.Exposure;
import io.cordon.model.FileKind;
import io.cordon.model.Finding;
import io.cordon.model.Label;
import io.cordon.model.LabelChange;
import io.cordon.model.Mode;
import io.cordon.model.NetworkKind;
import io.cordon.model.PolicyStamp;
import io.cordon.model.Severity;
import io.cordon.model.json.FindingJson;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person reads of a finding. */
class FindingTextTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static ActivityFixtures sharedOutside() {
    return share()
        .labelled("Confidential", 2)
        .exposed(Exposure.EXTERNAL)
        .to("eve@outside.example")
        .in(NetworkKind.MOBILE, "FR")
        .rawType("SharingSet")
        .at("10:00");
  }

  private static Finding finding(Mode mode, String why, Activity... activities) {
    PolicyStamp policy =
        new PolicyStamp(
            "p-1",
            "v1",
            "Plans shared outside",
            null,
            null,
            Severity.HIGH,
            mode,
            List.of(ActionVerb.REMOVE_EXTERNAL_COLLABORATORS, ActionVerb.NOTIFY_USER),
            null);
    Detection detection = new Detection(policy, List.of(activities), why, null);
    return new Finding("find-1", detection, activities[0].arrived(), 73);
  }

  private static String text(Finding finding) {
    try {
      return new FindingText(new Colours(false)).of(JSON.readTree(FindingJson.write(finding)));
    } catch (IOException notJson) {
      throw new AssertionError(notJson);
    }
  }

  @Test
  void tellsWhoWhichFileWhatFromWhereWhyAndWhatCordonDoes() {
    String text = text(finding(Mode.ENFORCE, "audience is external", sharedOutside().build()));

    assertThat(text)
        .isEqualTo(
            """
            ● HIGH  Plans shared outside  2026-03-02T10:00:00Z  risk 73
              who   ana@example.com (internal)
              file  plan.docx [Confidential]  exposure external  Documents/plan.docx
              what  share (SharingSet), with eve@outside.example, for external
              from  (mobile), FR
              why   audience is external
              does  remove external collaborators, notify user (mode enforce)
            """);
  }

  @Test
  void whenObservingItSaysWhatItWouldDo() {
    assertThat(text(finding(Mode.OBSERVE, "why", sharedOutside().build())))
        .contains(
            "does  nothing; it would remove external collaborators, notify user (mode observe)\n");
  }

  @Test
  void whenNotifyingItOnlyTells() {
    assertThat(text(finding(Mode.NOTIFY, "why", sharedOutside().build())))
        .contains("does  notify user (mode notify)\n");
  }

  @Test
  void aVisitorWithoutANameIsNotShownAsAHash() {
    Actor visitor = Actor.named(ActorKind.ANONYMOUS, null, "9f86d081884c7d65", null);

    assertThat(text(finding(Mode.ENFORCE, "why", download().by(visitor).build())))
        .contains("  who   anonymous visitor\n")
        .doesNotContain("9f86d081884c7d65");
    assertThat(text(finding(Mode.ENFORCE, "why", download().byAnonymous().build())))
        .contains("  who   anonymous visitor\n");
  }

  @Test
  void aSequenceIsToldByItsLastStep() {
    Activity lowered =
        relabel(LabelChange.LOWERED).by("ben@example.com").labelled("General", 1).build();
    Activity shared = share().audience(Audience.ANYONE).labelled("General", 1).build();

    assertThat(text(finding(Mode.ENFORCE, "why", lowered, shared)))
        .contains("who   ana@example.com", "[General]", "what  share (Share), for anyone")
        .doesNotContain("ben@example.com");
  }

  @Test
  void aLabelThatWasLoweredIsNamed() {
    Activity lowered =
        relabel(LabelChange.LOWERED).labelled("General", 1).was("Confidential", 2).build();

    assertThat(text(finding(Mode.ENFORCE, "why", lowered)))
        .contains("[General]", ", label was Confidential\n");
  }

  @Test
  void aStrangersNamesCannotSteerTheTerminal() {
    String hostile = "a\u001b[2J\r\nb\u202Ec\u009b31m\u2028d";
    CloudFile file =
        new CloudFile(
            "f-1",
            hostile,
            hostile,
            null,
            FileKind.FILE,
            hostile,
            -1,
            new Label(hostile, hostile, 3),
            Exposure.ANYONE);
    Activity activity =
        sharedOutside().of(file).by("eve" + hostile).to(hostile).rawType(hostile).build();

    String text = text(finding(Mode.ENFORCE, hostile, activity));

    assertThat(text.lines()).hasSize(7);
    assertThat(text.replace("\n", ""))
        .doesNotContainPattern("[\\p{Cntrl}\u0080-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
        .contains("a\uFFFD[2J\uFFFD\uFFFDb\uFFFDc\uFFFD31m\uFFFDd");
  }

  @Test
  void aLongNameIsCutBetweenCharacters() {
    String text = text(finding(Mode.ENFORCE, "x" + "\uD83D\uDCC1".repeat(400), share().build()));

    assertThat(text).contains("  why   x" + "\uD83D\uDCC1".repeat(299) + "…\n");
  }

  @Test
  void coloursAreForThoseWhoWantThem() throws IOException {
    String json = FindingJson.write(finding(Mode.ENFORCE, "why", sharedOutside().build()));

    assertThat(new FindingText(new Colours(true)).of(JSON.readTree(json)))
        .startsWith("\u001b[31m● HIGH\u001b[0m")
        .contains("\u001b[36mwho  \u001b[0m ana@example.com");
  }

  @Test
  void aPipeGetsTheOcsfLineAsItIs() throws IOException {
    Finding finding = finding(Mode.ENFORCE, "why", sharedOutside().build());

    assertThat(new FindingLines(false, new Colours(false)).map(finding))
        .isEqualTo(FindingJson.write(finding));
    assertThat(new FindingLines(true, new Colours(false)).map(finding)).isEqualTo(text(finding));
  }
}
