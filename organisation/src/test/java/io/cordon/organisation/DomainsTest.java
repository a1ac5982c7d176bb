package io.cordon.organisation;

import static io.cordon.model.activity.Affiliation.EXTERNAL;
import static io.cordon.model.activity.Affiliation.INTERNAL;
import static io.cordon.model.activity.Affiliation.PARTNER;
import static io.cordon.model.activity.Affiliation.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DomainsTest {

  private static Domains known() {
    Domains domains = new Domains();
    domains.add("Example.com", INTERNAL);
    domains.add("bücher.example", INTERNAL);
    domains.add("partner.example", PARTNER);
    domains.add("agency.example.com", PARTNER);
    return domains;
  }

  @Test
  void subdomainsHaveTheAffiliationOfTheirParent() {
    assertThat(known().affiliation("mail.EXAMPLE.com")).isEqualTo(INTERNAL);
    assertThat(known().affiliation("eu.partner.example.")).isEqualTo(PARTNER);
    assertThat(known().affiliation("badexample.com")).isEqualTo(EXTERNAL);
  }

  @Test
  void theMostSpecificDomainDecides() {
    assertThat(known().affiliation("mail.agency.example.com")).isEqualTo(PARTNER);
  }

  @Test
  void internationalNamesMatchInBothForms() {
    assertThat(known().affiliation("BÜCHER.example")).isEqualTo(INTERNAL);
    assertThat(known().affiliation("xn--bcher-kva.example")).isEqualTo(INTERNAL);
  }

  @Test
  void withoutInternalDomainsOnlyPersonalMailIsKnownToBeExternal() {
    Domains none = new Domains();
    assertThat(none.affiliation("contoso.example")).isEqualTo(UNKNOWN);
    assertThat(none.affiliation("gmail.com")).isEqualTo(EXTERNAL);
  }

  @Test
  void missingAndOddDomainsAreUnknown() {
    assertThat(known().affiliation(null)).isEqualTo(UNKNOWN);
    assertThat(known().affiliation(" ")).isEqualTo(UNKNOWN);
    assertThat(known().affiliation("..")).isEqualTo(EXTERNAL);
    assertThat(known().affiliation("ü".repeat(5_000) + ".\ud800")).isEqualTo(EXTERNAL);
  }
}
