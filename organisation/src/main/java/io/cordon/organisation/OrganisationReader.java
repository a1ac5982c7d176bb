package io.cordon.organisation;

import io.cordon.model.activity.Affiliation;
import io.cordon.organisation.geo.GeolocationFile;
import io.cordon.organisation.people.DirectoryUser;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlDocuments;
import io.cordon.yaml.YamlLimits;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code org.yaml} and collects every problem in it. */
final class OrganisationReader {
  private static final List<String> KEYS =
      List.of(
          "domains",
          "partner_domains",
          "tenant_ids",
          "labels",
          "sensitive_from",
          "networks",
          "provider_networks",
          "users",
          "groups",
          "service_accounts",
          "break_glass",
          "own_applications",
          "geolocation",
          "lists");
  private static final Map<String, GeolocationFile.Content> DATABASES =
      Map.of(
          "city", GeolocationFile.Content.CITY,
          "country", GeolocationFile.Content.COUNTRY,
          "asn", GeolocationFile.Content.ASN,
          "anonymous", GeolocationFile.Content.ANONYMITY);
  private static final Pattern DOMAIN = Pattern.compile("[^\\s@/:*]+\\.[^\\s@/:*]+");
  private static final Pattern LIST_NAME = Pattern.compile("\\w[\\w-]{0,63}");

  private final String name;
  private final Path folder;
  private final Problems problems = Problems.withKeys();
  private final Domains domains = new Domains();
  private final Map<String, List<String>> lists = new LinkedHashMap<>();
  private final List<GeolocationFile> geolocation = new ArrayList<>();

  OrganisationReader(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  Organisation read(String text) throws OrganisationException {
    List<YamlNode> documents = YamlDocuments.read(name, text, YamlLimits.ORGANISATION, problems);
    Organisation organisation = Organisation.empty();
    if (documents.size() > 1) {
      problems.add(documents.get(1), "only one document is allowed");
    } else if (documents.size() == 1 && !documents.get(0).isMap()) {
      problems.add(documents.get(0), "must be a map, but is " + documents.get(0).caption());
    } else if (documents.size() == 1) {
      organisation = organisation(new YamlMap(documents.get(0), problems));
    }
    if (!problems.isEmpty()) {
      throw new OrganisationException(problems.all());
    }
    return organisation;
  }

  private Organisation organisation(YamlMap top) {
    top.onlyKeys(KEYS);
    readDomains(top, "domains", Affiliation.INTERNAL);
    readDomains(top, "partner_domains", Affiliation.PARTNER);
    LabelTaxonomy labels = new LabelsReader(problems).read(top);
    readSensitiveFrom(top, labels);
    NetworkTable networks = new NetworksReader(problems).read(top);
    PeopleReader peopleReader = new PeopleReader(problems);
    Map<String, DirectoryUser> people = peopleReader.read(top);
    Map<String, Affiliation> groups = peopleReader.groups(top);
    readLists(top);
    readGeolocation(top);
    List<String> own = peopleReader.names(top, "own_applications");
    Set<String> tenants = new TenantIdsReader(problems).read(top);
    return new Organisation(
        domains, tenants, labels, networks, people, groups, own, lists, geolocation);
  }

  private void readDomains(YamlMap top, String key, Affiliation affiliation) {
    YamlNode list = top.get(key);
    if (list == null) {
      return;
    }
    if (list.isMap()) {
      problems.add(list, "must be a list of domains, but is a map; write [example.com]");
      return;
    }
    for (YamlNode item : list.oneOrMore()) {
      String domain = top.text(item);
      if (domain == null) {
        continue;
      }
      if (!DOMAIN.matcher(domain).matches()) {
        problems.add(
            item, ProblemText.quote(domain) + " is not a mail domain; write it as example.com");
      } else if (!domains.add(domain, affiliation)) {
        problems.add(item, ProblemText.quote(domain) + " is already listed as an internal domain");
      }
    }
  }

  private void readSensitiveFrom(YamlMap top, LabelTaxonomy labels) {
    String label = top.text("sensitive_from");
    if (label != null && !labels.sensitiveFrom(label)) {
      problems.add(
          top.get("sensitive_from"),
          ProblemText.quote(label)
              + " is none of the labels"
              + ProblemText.suggestionOrAll(label, labels.names()));
    }
  }

  private void readLists(YamlMap top) {
    YamlMap named = top.map("lists");
    if (named == null) {
      return;
    }
    for (String list : named.node().fields().keySet()) {
      if (!LIST_NAME.matcher(list).matches()) {
        problems.add(
            named.node().key(list),
            ProblemText.quote(list) + " is not a valid name; use letters, digits and _");
      } else if (list.equals("internal_domains") || list.equals("partner_domains")) {
        problems.add(
            named.node().key(list),
            ProblemText.quote(list)
                + " is built from domains and partner_domains and cannot be defined");
      } else if (list.equals("sensitive")) {
        problems.add(
            named.node().key(list),
            ProblemText.quote(list) + " is the label of sensitive_from and cannot be defined");
      }
      new ListValues(problems).check(named, list);
      lists.put(list, named.texts(list));
    }
  }

  private void readGeolocation(YamlMap top) {
    YamlMap files = top.map("geolocation");
    if (files == null) {
      return;
    }
    List<String> known = new ArrayList<>();
    for (String content : List.of("city", "country", "asn", "anonymous")) {
      for (GeolocationFile.Family family : GeolocationFile.Family.values()) {
        String suffix =
            family == GeolocationFile.Family.ANY
                ? ""
                : '_' + family.name().toLowerCase(Locale.ROOT);
        known.add(content + suffix);
        readGeolocation(files, content + suffix, DATABASES.get(content), family);
      }
    }
    files.onlyKeys(known);
  }

  private void readGeolocation(
      YamlMap files, String key, GeolocationFile.Content content, GeolocationFile.Family family) {
    for (String path : files.texts(key)) {
      try {
        String resolved = folder.resolve(path).toString();
        geolocation.add(new GeolocationFile(content, family, resolved, "geolocation." + key));
      } catch (InvalidPathException noPath) {
        problems.add(files.get(key), ProblemText.quote(path) + " is not a path");
      }
    }
  }
}
