/** The release as somebody has it who has unpacked the archive. */
package io.cordon.release;
