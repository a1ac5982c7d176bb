package io.cordon.datagen;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the organisation file that describes a synthetic organisation. */
final class OrgYaml {
  private final StringBuilder text = new StringBuilder();

  private OrgYaml() {}

  static String of(SyntheticOrganisation organisation) {
    OrgYaml yaml = new OrgYaml();
    yaml.text.append("# A synthetic organisation: every name and address in here is invented.\n");
    yaml.text.append("domains: ").append(list(List.of(SyntheticOrganisation.DOMAIN))).append('\n');
    yaml.text.append("partner_domains: ").append(list(Outsiders.PARTNER_DOMAINS)).append("\n\n");
    yaml.labels();
    yaml.text.append("\nnetworks:\n");
    organisation.networks().stream().forEach(yaml::network);
    yaml.text.append("\nusers:\n");
    organisation.people().forEach(yaml::person);
    organisation.serviceAccounts().forEach(yaml::serviceAccount);
    return yaml.text.toString();
  }

  private void labels() {
    text.append("labels:  # lowest to highest\n");
    for (Sensitivity label : Sensitivity.values()) {
      if (label.id() != null) {
        String ids = ", ids: {m365: " + quoted(label.id()) + "}}\n";
        text.append("  - {name: ").append(quoted(label.caption())).append(ids);
      }
    }
  }

  private void network(Network network) {
    City city = network.city();
    text.append("  - {name: ").append(quoted(network.name()));
    text.append(", cidr: ").append(list(network.cidrs()));
    text.append(", kind: ").append(network.kind().word());
    text.append(", country: ").append(quoted(city.country()));
    text.append(", city: ").append(quoted(city.name()));
    text.append(
        String.format(
            Locale.ROOT,
            ", latitude: %.2f, longitude: %.2f, asn: %d}\n",
            city.latitude(),
            city.longitude(),
            network.asn()));
  }

  private void person(Person person) {
    text.append("  ").append(quoted(person.upn()));
    text.append(": {department: ").append(quoted(person.department().name()));
    text.append(", home_country: ").append(quoted(person.country())).append("}\n");
  }

  private void serviceAccount(ServiceAccount account) {
    text.append("  ").append(quoted(account.upn()));
    text.append(": {department: \"IT\", service_account: true}\n");
  }

  private static String list(List<String> values) {
    return values.stream().map(OrgYaml::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /** In double quotes, so that a country such as NO stays a country. */
  private static String quoted(String value) {
    return '"' + value + '"';
  }
}
