/** Identities of clouds, subjects and people, and ids that a replay yields again. */
package io.cordon.model.identity;
