/** Commands about the command itself: its help, its version, and completion in a shell. */
package io.cordon.cli.about;
