package io.cordon.model.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.file.Audience;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Merging the rows of one share. */
class ShareTest {
  private static final Recipient BOB =
      new Recipient("bob@example.com", "example.com", false, Affiliation.INTERNAL);
  private static final Recipient EVE =
      new Recipient("eve@example.net", "example.net", false, Affiliation.EXTERNAL);

  @Test
  void twoSharesTogetherHaveTheWiderAudience() {
    Share named = new Share(Audience.EXTERNAL, List.of(EVE), null, "View");
    Share link = new Share(Audience.ANYONE, List.of(), "link-1", "Edit");
    assertThat(named.and(link))
        .isEqualTo(new Share(Audience.ANYONE, List.of(EVE), "link-1", "View"));
    assertThat(link.and(named).audience()).isEqualTo(Audience.ANYONE);
  }

  @Test
  void everyRecipientIsListedOnce() {
    Share first = new Share(Audience.INTERNAL, List.of(BOB), null, null);
    Share second = new Share(Audience.EXTERNAL, List.of(EVE, BOB), null, null);
    assertThat(first.and(second).recipients()).containsExactly(BOB, EVE);
  }

  @Test
  void anUnknownShareAddsNothing() {
    Share known = new Share(Audience.INTERNAL, List.of(BOB), "link-1", "View");
    assertThat(known.and(Share.NONE)).isEqualTo(known);
    assertThat(Share.NONE.and(known)).isEqualTo(known);
  }
}
