/** The policy behind a finding: severity, mode, actions, version. */
package io.cordon.model.policy;
