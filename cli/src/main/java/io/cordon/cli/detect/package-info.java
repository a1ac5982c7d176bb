/** detect: findings from exported logs. */
package io.cordon.cli.detect;
