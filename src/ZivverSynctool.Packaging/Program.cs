using ZivverSynctool.Packaging;

// Completes a module that is laid out, and makes a zip and the description for a nupkg of it.
// Arguments: the folder of the module, the checkout, where the two are written, and the version.
var (folder, root, output, version) = (args[0], args[1], args[2], args[3]);

Documents.Copy(root, folder);
File.Copy(Path.Combine(root, "src", "ZivverSynctool", "Icon", "icon.png"), Path.Combine(folder, "icon.png"));

var notes = ReleaseNotes.Of(File.ReadAllText(Path.Combine(root, "CHANGELOG.md")), version);
File.WriteAllText(Path.Combine(folder, ManifestFile.FileName), ManifestFile.WithReleaseNotes(File.ReadAllText(Path.Combine(root, ManifestFile.FileName)), notes), ManifestFile.Encoding);
File.WriteAllText(Path.Combine(folder, ThirdPartyNotices.FileName), ThirdPartyNotices.Of(ShippedPackages.Of(Path.Combine(folder, "lib"))));

Nuspec.Of(folder).Save(Path.Combine(output, "ZivverSynctool.nuspec"));
FixedZip.Write(folder, $"ZivverSynctool/{version}", Path.Combine(output, $"ZivverSynctool-{version}.zip"));
