/** detect: findings in exported audit logs. */
package io.cordon.cli.detect;
