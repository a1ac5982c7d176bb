package io.cordon.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.model.file.Label;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TenantIdsTest {
  private static final String OURS = "0a1b2c3d-1111-4222-8333-444455556666";
  private static final String THEIRS = "9a1b2c3d-1111-4222-8333-444455556666";
  private static final String CONFIDENTIAL = "11111111-0000-0000-0000-000000000002";
  private static final String OTHER = "22222222-0000-0000-0000-000000000002";
  private static final String LABELS =
      "labels: [{name: General}, {name: Confidential, ids: {m365: %s}}]%n".formatted(CONFIDENTIAL);

  private static Organisation organisation(String more) throws OrganisationException {
    return Organisation.parse(LABELS + more, "org.yaml");
  }

  @Test
  void aLabelOfAnotherTenantIsForeignWhateverItIsCalled() throws OrganisationException {
    Organisation known = organisation("tenant_ids: ['{" + OURS.toUpperCase(Locale.ROOT) + "}']");

    assertThat(known.labelInside(OTHER, THEIRS, "Confidential"))
        .returns(true, Label::isForeign)
        .returns(false, Label::isRanked);
    assertThat(known.labelInside(OTHER, OURS, "Confidential"))
        .isEqualTo(new Label(OTHER, "Confidential", Label.UNRANKED));
    assertThat(known.labelInside(OTHER, null, "x").isForeign()).isFalse();
  }

  @Test
  void anIdThatTheOrganisationListsIsItsOwnInAnyCase() throws OrganisationException {
    assertThat(organisation("tenant_ids: " + OURS).labelInside(CONFIDENTIAL, THEIRS, "theirs"))
        .isEqualTo(new Label(CONFIDENTIAL, "Confidential", 2));
  }

  @Test
  void withoutTenantsNobodyKnowsWhoseALabelIs() throws OrganisationException {
    assertThat(organisation("").labelInside(OTHER, THEIRS, "x").isForeign()).isFalse();
  }

  @Test
  void whatIsNoTenantIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> organisation("tenant_ids: [contoso.com]"))
        .hasMessageContaining("org.yaml:2:14")
        .hasMessageContaining("\"contoso.com\" is not the id of a tenant of Microsoft 365");
    assertThatThrownBy(() -> organisation("tenant_ids: {a: b}"))
        .hasMessageContaining("must be a list of GUIDs");
  }
}
