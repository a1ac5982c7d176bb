package io.cordon.cli.org.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainGuessTest {
  private static DomainFacts domain(
      String name, long members, long guests, long staff, long recipients) {
    return new DomainFacts(name, members, guests, staff, 10, recipients, false, false);
  }

  private static List<String> own(DomainFacts... domains) {
    return new DomainGuess(Arrays.asList(domains)).own().stream().map(DomainFacts::domain).toList();
  }

  @Test
  void theDomainOfMostMembersIsOursAndRecipientsAreOutside() {
    assertThat(
            own(
                domain("outside.example", 0, 0, 0, 90),
                domain("ours.example", 50, 0, 0, 40),
                domain("guest.example", 0, 4, 0, 5)))
        .containsExactly("ours.example");
  }

  @Test
  void aSmallDomainIsOursWhenItsPeopleSignIn() {
    DomainFacts large = domain("ours.example", 100, 0, 30, 10);

    assertThat(own(large, domain("lab.example", 2, 0, 1, 0)))
        .containsExactly("ours.example", "lab.example");
    assertThat(own(large, domain("box-guest.example", 2, 0, 0, 0))).containsExactly("ours.example");
    assertThat(own(large, domain("ours.onmicrosoft.com", 1, 0, 0, 0)))
        .containsExactly("ours.example", "ours.onmicrosoft.com");
  }

  @Test
  void aLargeSecondDomainIsOursUnlessItMostlyReceives() {
    DomainFacts large = domain("ours.example", 100, 0, 0, 10);

    assertThat(own(large, domain("second.example", 30, 0, 0, 5)))
        .containsExactly("ours.example", "second.example");
    assertThat(own(large, domain("client.example", 30, 0, 0, 31))).containsExactly("ours.example");
  }

  @Test
  void personalMailIsNeverOurs() {
    DomainFacts personal = new DomainFacts("gmail.com", 80, 0, 80, 99, 1, true, false);

    assertThat(own(personal, domain("ours.example", 3, 0, 0, 0))).containsExactly("ours.example");
    assertThat(own(personal)).isEmpty();
  }

  @Test
  void whatAnOrganisationFileListsIsOursAndNotDraftedAgain() {
    DomainFacts listed = new DomainFacts("ours.example", 50, 0, 9, 99, 1, false, true);
    DomainGuess guess = new DomainGuess(List.of(listed, domain("new.example", 20, 0, 0, 0)));

    assertThat(guess.own()).extracting(DomainFacts::domain).containsExactly("new.example");
    assertThat(guess.ownNames()).containsExactly("new.example", "ours.example");
    assertThat(guess.others()).isEmpty();
  }

  @Test
  void onlyDomainsThatOrgYamlTakesArePlain() {
    assertThat(DomainGuess.isPlain("münchen.example")).isTrue();
    assertThat(DomainGuess.isPlain("a_b.example")).isTrue();
    for (String other :
        List.of("localhost", "a b.example", "a\n.example", "a:b.example", ".", "*.x")) {
      assertThat(DomainGuess.isPlain(other)).as(other).isFalse();
    }
  }
}
