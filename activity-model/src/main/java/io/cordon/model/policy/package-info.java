/** What travels with a finding of the policy behind it: severity, mode, actions, version. */
package io.cordon.model.policy;
