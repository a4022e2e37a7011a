using ZivverSynctool.Help;
using ZivverSynctool.Help.Commands;
using ZivverSynctool.Help.Topics;

// Makes the help of the module from its documentation comments and from docs.
// Arguments: the folder that the compiler filled, the checkout, the folder of the module, and "pages" where docs/commands is to be written too.
var (built, root, module) = (args[0], args[1], args[2]);
var commands = CommandReader.ReadAll(built);

var help = Path.Combine(module, "en-US");
Directory.CreateDirectory(help);
TextFile.Write(Path.Combine(help, MamlFile.Name), MamlFile.Of(commands));
foreach (var topic in AboutTopic.All)
    TextFile.Write(Path.Combine(help, topic.FileName), topic.Text(root, commands));

if (args.Contains("pages"))
    CommandPages.Write(Path.Combine(root, CommandPages.Folder), commands);
