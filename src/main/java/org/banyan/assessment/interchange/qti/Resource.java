package org.banyan.assessment.interchange.qti;

import java.util.ArrayList;
import java.util.List;
import org.banyan.assessment.interchange.XmlElement;

/**
 * An item as the manifest of a package lists it, with what its description tells in the words of LOM.
 *
 * @param id empty where the description has none
 */
record Resource(String path, String id, List<String> tags, List<String> categories) {

    static final String CATALOGUE = "banyan";

    static final Resource NONE = new Resource("", "", List.of(), List.of());

    static List<Resource> of(XmlElement manifest, String manifestPath) {
        String folder = manifestPath.substring(0, manifestPath.lastIndexOf('/') + 1);
        List<Resource> resources = new ArrayList<>();
        for (XmlElement resource : manifest.below(element -> element.is("resource"))) {
            String type = resource.attribute("type", "");
            // Items, and tests, of which the reader says that they are none.
            if (type.startsWith("imsqti_") && resource.attribute("href") != null) {
                resources.add(new Resource(
                        QtiPictures.resolve(folder, resource.attribute("href", "")),
                        id(resource),
                        words(resource, "keyword", "string"),
                        words(resource, "taxon", "string")));
            }
        }
        return resources;
    }

    /** Other catalogues number things in their own way; ours holds what no identifier of QTI can. */
    private static String id(XmlElement resource) {
        return resource.below(element -> element.is("identifier")).stream()
                .filter(identifier -> identifier.textOf("catalog").orElse("").equals(CATALOGUE))
                .findFirst()
                .flatMap(identifier -> identifier.textOf("entry"))
                .orElse("");
    }

    private static List<String> words(XmlElement resource, String outer, String inner) {
        return resource.children("metadata").stream()
                .flatMap(metadata -> metadata.below(element -> element.is(outer)).stream())
                .flatMap(element -> element.below(within -> within.is(inner) || within.is("langstring")).stream())
                .map(element -> element.wholeText().strip())
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
