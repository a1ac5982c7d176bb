package io.cordon.harness.broker;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.auth.SecurityProtocol;

/**
 * Who may connect to a broker: clients over TLS that prove their user name by SASL/SCRAM. Each user
 * may do what an ACL allows and nothing else; the administrator may do everything.
 *
 * @param keyStore PKCS12 with the broker's key, and its certificate for 127.0.0.1
 * @param authority PEM of the authority of that certificate
 * @param passwords of all users, by name
 * @param administrator one of the users
 */
public record BrokerSecurity(
    Path keyStore,
    String keyStorePassword,
    Path authority,
    Map<String, String> passwords,
    String administrator) {

  static final String MECHANISM = "SCRAM-SHA-512";
  static final String PROTOCOL = SecurityProtocol.SASL_SSL.name;

  public BrokerSecurity {
    passwords = Map.copyOf(passwords);
  }

  /** The settings with which a Kafka client connects as this user. */
  public Map<String, Object> clientSettings(String user) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, PROTOCOL);
    settings.put(SaslConfigs.SASL_MECHANISM, MECHANISM);
    settings.put(SaslConfigs.SASL_JAAS_CONFIG, login(user));
    settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
    settings.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, authority.toString());
    return settings;
  }

  /** The broker's own settings for a listener, which is also the one between brokers. */
  Map<String, String> listenerSettings(String listener) {
    String prefix = "listener.name." + listener.toLowerCase(Locale.ROOT) + ".";
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(prefix + "ssl.keystore.type", "PKCS12");
    settings.put(prefix + "ssl.keystore.location", keyStore.toString());
    settings.put(prefix + "ssl.keystore.password", keyStorePassword);
    settings.put(prefix + "ssl.key.password", keyStorePassword);
    // The broker connects to itself, as administrator.
    settings.put(prefix + "ssl.truststore.type", "PEM");
    settings.put(prefix + "ssl.truststore.location", authority.toString());
    settings.put(prefix + "sasl.enabled.mechanisms", MECHANISM);
    settings.put(prefix + "scram-sha-512.sasl.jaas.config", login(administrator));
    settings.put("sasl.mechanism.inter.broker.protocol", MECHANISM);
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    // Without a name comes only this broker, on the controller's listener.
    settings.put("super.users", "User:" + administrator + ";User:ANONYMOUS");
    return settings;
  }

  private String login(String user) {
    return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
        .formatted(user, passwords.get(user));
  }
}
