package io.cordon.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearMatchesTest {
  private static List<String> near(String searched, String... names) {
    NearMatches near = new NearMatches(searched);
    for (String name : names) {
      near.offer(name);
    }
    return near.names();
  }

  @Test
  void mistypedNamesAreFoundNearestFirst() {
    assertThat(near("plan.docx", "menu.pdf", "plans.docx", "plam.dosx", "Plan.docx.bak", null))
        .containsExactly("Plan.docx.bak", "plans.docx", "plam.dosx");
    assertThat(near("anna@example.com", "ana@example.com", "ben@other.example"))
        .containsExactly("ana@example.com");
    assertThat(near("anna", "ana@example.com", "ben@example.com"))
        .containsExactly("ana@example.com");
    assertThat(near("pland", "Plan.docx")).containsExactly("Plan.docx");
  }

  @Test
  void aPartOfANameIsFoundButNoShortOne() {
    assertThat(near("merger", "Merger 2026 final.docx", "b.docx"))
        .containsExactly("Merger 2026 final.docx");
    assertThat(near("x", "x-ray.docx")).isEmpty();
  }

  @Test
  void atMostFiveAreKeptAndEachOnce() {
    assertThat(near("plan1", "plan2", "plan2", "plan3", "plan4", "plan5", "plan6", "plan7"))
        .containsExactly("plan2", "plan3", "plan4", "plan5", "plan6");
  }

  @Test
  void longNamesAreNotCompared() {
    assertThat(near("a".repeat(500), "a".repeat(499))).isEmpty();
    assertThat(near("aaaa", "a".repeat(499))).isEmpty();
  }
}
