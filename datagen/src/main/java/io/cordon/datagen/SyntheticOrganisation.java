package io.cordon.datagen;

import java.util.List;
import java.util.UUID;

/**
 * An invented insurance company: who works there, on which files, from where. Immutable, and
 * entirely fixed by its seed and its number of people.
 */
public final class SyntheticOrganisation {
  static final String DOMAIN = "northwind-insurance.example";
  static final String SHAREPOINT = "https://northwindinsurance-example.sharepoint.com/";
  static final String ONEDRIVE = "https://northwindinsurance-example-my.sharepoint.com/personal/";

  private final long seed;
  private final UUID tenant;
  private final Networks networks;
  private final List<Department> departments;
  private final List<Person> people;
  private final List<ServiceAccount> serviceAccounts;

  private SyntheticOrganisation(long seed, int users) {
    Founding founding = new Founding(seed, users);
    this.seed = seed;
    this.tenant = Purpose.ORGANISATION.dice(seed).uuid();
    this.networks = founding.networks();
    this.departments = founding.departments();
    this.people = founding.people();
    this.serviceAccounts = founding.serviceAccounts();
  }

  /**
   * The organisation of this seed.
   *
   * @throws IllegalArgumentException when {@code users} is not in 2 .. 1,000,000
   */
  public static SyntheticOrganisation of(long seed, int users) {
    if (users < 2 || users > 1_000_000) {
      throw new IllegalArgumentException("users must be 2 to 1000000, not " + users);
    }
    return new SyntheticOrganisation(seed, users);
  }

  /** The {@code org.yaml} that describes it: domains, partners, labels, networks, users. */
  public String orgYaml() {
    return OrgYaml.of(this);
  }

  /** Everybody who works there; service accounts are no people. */
  public List<Person> people() {
    return people;
  }

  /** The Microsoft 365 tenant id, which is the key of every record. */
  public String tenantId() {
    return tenant.toString();
  }

  long seed() {
    return seed;
  }

  Networks networks() {
    return networks;
  }

  List<Department> departments() {
    return departments;
  }

  List<ServiceAccount> serviceAccounts() {
    return serviceAccounts;
  }
}
