package io.cordon.cli.secured;

import io.cordon.delivery.TestAuthority;
import io.cordon.harness.broker.BrokerSecurity;
import io.cordon.harness.broker.EmbeddedBroker;
import io.cordon.harness.broker.TopicSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/** A broker that demands TLS and SASL/SCRAM, with the topics of a job and ACLs for its users. */
final class SecuredKafka implements AutoCloseable {
  /** The user of the job, and whoever publishes policies to it. */
  static final String JOB = "cordon";

  static final String PUBLISHER = "policy-publisher";
  static final String PASSWORD_OF_JOB = "password-of-the-job";

  private static final String ADMINISTRATOR = "administrator";

  private final TestAuthority authority;
  private final BrokerSecurity security;
  private final EmbeddedBroker broker;
  private final Admin admin;

  private SecuredKafka(TestAuthority authority, BrokerSecurity security, EmbeddedBroker broker) {
    this.authority = authority;
    this.security = security;
    this.broker = broker;
    admin = Admin.create(broker.clientSettings());
  }

  static SecuredKafka start(Path directory) throws Exception {
    TestAuthority authority = TestAuthority.create(directory, "authority");
    Map<String, String> passwords =
        Map.of(JOB, PASSWORD_OF_JOB, PUBLISHER, "for-policies", ADMINISTRATOR, "for-everything");
    BrokerSecurity security =
        new BrokerSecurity(
            authority.issue(TestAuthority.THIS_MACHINE).store(),
            TestAuthority.PASSWORD,
            authority.pem(),
            passwords,
            ADMINISTRATOR);
    EmbeddedBroker broker = EmbeddedBroker.startSecured(directory.resolve("kafka"), security);
    broker.createTopics(topics());
    SecuredKafka kafka = new SecuredKafka(authority, security, broker);
    kafka.allow(DocumentedAcls.of(JOB));
    kafka.allow(DocumentedAcls.of(PUBLISHER));
    return kafka;
  }

  private static List<TopicSpec> topics() {
    List<TopicSpec> topics = new ArrayList<>();
    for (String name :
        List.of("audit.m365", "findings", "signals", "actions", "rejects", "dead-letter")) {
      topics.add(TopicSpec.of("cordon." + name, 1).stampedOnArrival());
    }
    for (String name : List.of("exposure", "policies", "policies.status", "verdicts", "ledger")) {
      topics.add(TopicSpec.of("cordon." + name, 1).compacted().stampedOnArrival());
    }
    return topics;
  }

  /** The authority of the broker's certificate. */
  TestAuthority authority() {
    return authority;
  }

  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** The settings with which a client connects that may do everything. */
  Map<String, Object> administrator() {
    return broker.clientSettings();
  }

  /** The settings with which a client logs in as this user. */
  Map<String, Object> clientSettings(String user) {
    return security.clientSettings(user);
  }

  /** Returns when the broker applies the ACLs. */
  void allow(List<AclBinding> acls) throws Exception {
    admin.createAcls(acls).all().get();
    await(all -> all.containsAll(acls));
  }

  /** Returns when the broker no longer applies the ACL. */
  void forbid(AclBinding acl) throws Exception {
    admin.deleteAcls(List.of(acl.toFilter())).all().get();
    await(all -> !all.contains(acl));
  }

  /** An answer of the controller does not mean that the broker has the change already. */
  private void await(Predicate<Set<AclBinding>> condition) throws Exception {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!condition.test(
        new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get()))) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("the broker does not apply the change of ACLs");
      }
    }
  }

  @Override
  public void close() throws IOException {
    admin.close();
    broker.close();
  }
}
