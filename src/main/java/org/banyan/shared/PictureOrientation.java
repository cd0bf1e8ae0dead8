package org.banyan.shared;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a photograph is to be turned so that it stands upright: cameras and telephones store it as they were held, and say so in Exif.
 * Who makes a picture anew, without what else the file says, turns it then.
 *
 * @param number as Exif has it, from 1 for upright to 8
 */
public record PictureOrientation(int number) {

    public static final PictureOrientation UPRIGHT = new PictureOrientation(1);

    private static final int MOST = 8;
    private static final int FIRST_SIDEWAYS = 5;

    /** Upright where the file says nothing, or nothing that can be understood. */
    public static PictureOrientation of(InputStream jpeg) {
        try {
            ExifIFD0Directory said = JpegMetadataReader.readMetadata(jpeg, List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            @Nullable Integer number = said == null ? null : said.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return number == null || number < 1 || number > MOST ? UPRIGHT : new PictureOrientation(number);
        } catch (JpegProcessingException | IOException damaged) {
            return UPRIGHT;
        }
    }

    /** Whether width and height change places. */
    public boolean isSideways() {
        return number >= FIRST_SIDEWAYS;
    }

    /** Turns and mirrors a picture of this width and height, as it is stored, into its place. */
    public AffineTransform turning(double width, double height) {
        return switch (number) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
